const PLACEHOLDER = /\{( ?)(\w+)\1\}/g;
const LATIN_AFTER_CHINESE = /^\p{Script=Han}[\p{Script=Latin}\p{N}]/u;
const CHINESE_AFTER_LATIN = /[\p{Script=Latin}\p{N}]\p{Script=Han}$/u;

/**
 * Puts values into a template, `At least {count} people`. One that may be Chinese or not, as a name, is written with
 * blanks inside, `已被{ name }查看`: it gets a blank beside Chinese signs where it is Latin or a figure.
 * @throws RangeError when the template names a value that was not given: a gap must not reach a reader.
 */
export function fillTemplate(
  template: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return template.replaceAll(PLACEHOLDER, (whole, blank: string, name: string, at: number) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`no value for {${name}}`);
    if (blank === '') return String(value);
    return setApart(String(value), template[at - 1] ?? '', template[at + whole.length] ?? '');
  });
}

function setApart(value: string, before: string, after: string): string {
  const start = LATIN_AFTER_CHINESE.test(before + value) ? ' ' : '';
  return start + value + (CHINESE_AFTER_LATIN.test(value + after) ? ' ' : '');
}

/** The placeholders of a template, each once, in alphabetical order. */
export function placeholdersOf(template: string): readonly string[] {
  const names = Array.from(template.matchAll(PLACEHOLDER), (match) => match[2] ?? '');
  return [...new Set(names)].toSorted();
}
