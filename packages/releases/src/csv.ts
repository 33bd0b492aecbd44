/** A cell of a released table; null is written blank, yes and no are `true` and `false`. */
export type Cell = string | number | boolean | null;

export const CSV_BOM = '\uFEFF';

/**
 * What a spreadsheet may read as a formula: a sign, full-width or small forms too, after any blanks or
 * invisible characters. Not only at the start of the text: where lists are separated by semicolons or
 * tabs, a cell is cut there and its rest begins a new one.
 */
const FORMULA = /(^|[;|\t\r\n])((?:(?![\t\r\n])[\s\p{Cc}\p{Cf}])*)(?=[=+\-@＝＋－＠﹦﹢﹣﹫])/gu;
const LEADING_CONTROL = /^(?=\p{Cc})/u;
/** What ends a text in some readers (NUL), rings or colours a terminal (ESC); ends of lines and tabs are none. */
const CONTROLS = /(?![\t\r\n])\p{Cc}/gu;
/** Weeks, numbers, ranges and codes: most cells, and never a formula. */
const PLAIN = /^[0-9A-Za-z][0-9A-Za-z_:*-]*$/;

/** Puts `'` before whatever a spreadsheet could run; all other text is unchanged. `=1+1` gives `'=1+1`. */
export function guardText(text: string): string {
  return text.replaceAll(FORMULA, "$1'$2").replace(LEADING_CONTROL, "'");
}

/**
 * One record: every cell quoted, CRLF at its end (RFC 4180). A control character becomes U+FFFD, as in the workbook, so
 * that a reader sees that something stood there.
 * @throws RangeError for a number that is no count: a sign or a fraction must not reach a file.
 */
export function csvRecord(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '""';
  if (typeof cell === 'string') {
    return PLAIN.test(cell) ? `"${cell}"` : `"${writtenText(cell).replaceAll('"', '""')}"`;
  }
  return typeof cell === 'boolean' ? `"${cell}"` : `"${countText(cell)}"`;
}

function writtenText(cell: string): string {
  return guardText(cell).replaceAll(CONTROLS, '\uFFFD');
}

/** The digits of a count. @throws RangeError for anything with a sign or a fraction */
export function countText(count: number): string {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
  return String(count);
}
