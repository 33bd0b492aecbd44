import { guardText } from '../csv.ts';

/** What a cell holds at most; Excel calls a file with more damaged. */
const MAX_CELL_CHARACTERS = 32_767;

/** Whatever XML 1.0 has no place for: NUL, most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** Readers take `_x003D_` for `=`, so that text which happens to look like this must be written `_x005F_x003D_`. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** Weeks, numbers, ranges and codes: most cells, and the same in XML. */
const PLAIN = /^[0-9A-Za-z](?:[0-9A-Za-z:*-]|_(?!x))*$/;

/**
 * Text as a string element of a sheet, in the words of the CSV: `=1+1` gives `'=1+1`. A string never runs in
 * the workbook itself, but a sheet saved as CSV forgets that it was one.
 * Characters that XML cannot hold become U+FFFD, so that a reader sees that something stood there.
 */
export function textElement(text: string): string {
  if (PLAIN.test(text)) return `<t>${text}</t>`;
  const shown = guardText(withoutIllegal(text));
  return `<t xml:space="preserve">${escapeXml(shortened(shown))}</t>`;
}

/** A line of our own as a string element: nothing in it can be a formula, an apostrophe would be noise. */
export function lineElement(line: string): string {
  return `<t xml:space="preserve">${escapeXml(withoutIllegal(line))}</t>`;
}

function withoutIllegal(text: string): string {
  // XML readers turn every line end into \n anyway.
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(ILLEGAL, '\uFFFD');
}

function shortened(text: string): string {
  if (text.length <= MAX_CELL_CHARACTERS) return text;
  return `${text.slice(0, MAX_CELL_CHARACTERS - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(LOOKS_ESCAPED, '_x005F_');
}
