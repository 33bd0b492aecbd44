/** A number as it stands in a list, and how often it stands there. */
export interface WrittenNumber {
  readonly text: string;
  readonly count: number;
}

const LONGEST = 64;
// Between numbers, not inside one: dashes and spaces belong to a number.
const BETWEEN = /[\n\r,;，；、|\t]+/u;

/** The numbers of a list as people copy it: one a line, or with commas between; the same one twice is two calls. */
export function writtenNumbers(list: string): readonly WrittenNumber[] {
  const texts = list
    .split(BETWEEN)
    .map((text) => text.trim().slice(0, LONGEST))
    .filter((text) => text !== '');
  const alike = Map.groupBy(texts, (text) => text.replaceAll(/\D/gu, '') || text);
  return [...alike.values()].map(([text = '', ...others]) => ({ text, count: 1 + others.length }));
}
