/** One person of a scan. */
export interface ScannedPerson {
  /** Which comparable persons they are shuffled among: any number. */
  readonly stratum: number;
  /** Whether they gave their number to the campaign. */
  readonly isExposed: boolean;
  /** Numbers that called them, all of one length. */
  readonly numbers: readonly string[];
}

/** A prefix and who was called from under it. */
export interface PrefixNode {
  readonly prefix: string;
  /** Indices of persons, each once. */
  readonly persons: readonly number[];
}

/**
 * Every prefix of `shortest` digits up to the whole number under which at least `leastPersons` persons were called.
 * A person counts once in each, however many numbers called them.
 */
export function prefixNodes(
  persons: readonly ScannedPerson[],
  { shortest, leastPersons }: { readonly shortest: number; readonly leastPersons: number },
): readonly PrefixNode[] {
  const members = new Map<string, number[]>();
  for (const [index, { numbers }] of persons.entries()) {
    for (const number of numbers) {
      for (let length = shortest; length <= number.length; length += 1) {
        const prefix = number.slice(0, length);
        const known = members.get(prefix);
        if (!known) members.set(prefix, [index]);
        else if (known.at(-1) !== index) known.push(index);
      }
    }
  }
  return [...members]
    .filter(([, indices]) => indices.length >= leastPersons)
    .map(([prefix, indices]) => ({ prefix, persons: indices }));
}
