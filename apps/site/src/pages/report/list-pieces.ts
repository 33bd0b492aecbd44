/** One piece of a list: a number, a time, a count, or several of them. */
export interface ListPiece {
  /** Without the marks of the list it stood in. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

const LONGEST = 64;
const LINE_END = /\r\n?|\n/u;
// Between numbers, not inside one: dashes and spaces belong to a number.
const BETWEEN = /[,;，；、|\t]+|(?<=\d{7,})\s+(?=\+?\d{7,})/u;
const MONTH_COMMA_YEAR =
  /\b((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}),\s*(?=\d{4}\b)/giu;
/** `1. `, `①`, `* `, `- ` before an entry. */
const LIST_MARK = /^\s*(?:\d{1,3}[.)、．]\s+|[①-⑳]\s*|[*•·●–—-]\s+)+/u;
/** What surrounds an entry where it was copied from. */
const WRAPPING = /\*\*|__|["'“”‘’「」『』`[\]{}]|\p{Extended_Pictographic}\uFE0F?/gu;

/** What stands between line ends and commas; cheap, where a reading of each takes its time. */
export function piecesOf(list: string): readonly ListPiece[] {
  return list.split(LINE_END).flatMap((line, at) =>
    line
      .replace(LIST_MARK, '')
      .replaceAll(MONTH_COMMA_YEAR, '$1 ')
      .replaceAll(WRAPPING, ' ')
      .split(BETWEEN)
      .map((piece) => ({ text: piece.trim().slice(0, LONGEST), line: at + 1 }))
      .filter(({ text }) => text !== ''),
  );
}
