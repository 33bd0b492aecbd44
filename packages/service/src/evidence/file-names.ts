/** Names under which the parts of a file are stored; the id comes first and holds no dot. */
export function sealedName(evidenceId: string): string {
  return `${evidenceId}.sealed`;
}

/** Each copy has a name of its own, so that a covered one takes the place of another at one moment. */
export function copyName(evidenceId: string, copyId: string): string {
  return `${evidenceId}.${copyId}`;
}

/** Which file a stored name is of. */
export function evidenceIdOf(name: string): string {
  return name.split('.', 1)[0] ?? '';
}

/** Everything that is stored of a file. */
export function storedNames(file: {
  readonly evidenceId: string;
  readonly copyName: string | null;
}): readonly string[] {
  const sealed = sealedName(file.evidenceId);
  return file.copyName === null ? [sealed] : [sealed, file.copyName];
}
