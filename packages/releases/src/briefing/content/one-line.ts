/** Ends of lines, and marks that turn the direction of what follows. */
const UNPRINTED = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Somebody's words as they stand in a cell. */
export function oneLine(text: string): string {
  return text.replaceAll(UNPRINTED, ' ').trim();
}
