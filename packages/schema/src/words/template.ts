const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * Puts values into a template, `At least {count} people`.
 * @throws RangeError when the template names a value that was not given: a gap must not reach a reader.
 */
export function fillTemplate(
  template: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return template.replaceAll(PLACEHOLDER, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`no value for {${name}}`);
    return String(value);
  });
}

/** The placeholders of a template, each once, in alphabetical order. */
export function placeholdersOf(template: string): readonly string[] {
  const names = Array.from(template.matchAll(PLACEHOLDER), (match) => match[1] ?? '');
  return [...new Set(names)].toSorted();
}
