import type { NumberRange } from '@rangewatch/numbering';

/**
 * Text bounds, `from` inclusive and `to` exclusive, of everything stored that begins with a range's known
 * digits: numbers, and ranges inside it. `*` sorts before the digits, `:` after them. The same digits also
 * begin numbers of other lengths, so a reader compares the length too.
 */
export function prefixBounds(range: NumberRange): { from: string; to: string; length: number } {
  const star = range.indexOf('*');
  const known = star === -1 ? range : range.slice(0, star);
  return { from: known, to: `${known}:`, length: range.length };
}
