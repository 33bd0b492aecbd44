const PLACEHOLDER = /\{(\w+)\}/g;

/** A blank that a template keeps beside a placeholder for figures and Latin letters, where both neighbours are Chinese. */
const BLANK_BEFORE = /(?<=\p{Script=Han}) $/u;
const BLANK_AFTER = /^ (?=\p{Script=Han})/u;
const ENDS_CHINESE = /\p{Script=Han}$/u;
const BEGINS_CHINESE = /^\p{Script=Han}/u;

/**
 * Puts values into a template, `At least {count} people`; between Chinese signs no blank is left, `由 {name} 下载`.
 * @throws RangeError when the template names a value that was not given: a gap must not reach a reader.
 */
export function fillTemplate(
  template: string,
  values: Readonly<Record<string, string | number>>,
): string {
  // Every second part is the name of a placeholder.
  return template.split(PLACEHOLDER).reduce((text, part, index) => {
    if (index % 2 === 0) return joined(text, part);
    const value = values[part];
    if (value === undefined) throw new RangeError(`no value for {${part}}`);
    return joined(text, String(value));
  }, '');
}

function joined(before: string, after: string): string {
  if (ENDS_CHINESE.test(before)) return before + after.replace(BLANK_AFTER, '');
  return (BEGINS_CHINESE.test(after) ? before.replace(BLANK_BEFORE, '') : before) + after;
}

/** The placeholders of a template, each once, in alphabetical order. */
export function placeholdersOf(template: string): readonly string[] {
  const names = Array.from(template.matchAll(PLACEHOLDER), (match) => match[1] ?? '');
  return [...new Set(names)].toSorted();
}
