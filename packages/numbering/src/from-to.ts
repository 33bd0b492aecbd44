import { type Refusal, refuse } from './numbering-problem.ts';

const FROM_TO = /^(\d{7,15})\s*(?:[-~–—―]|至|到|to)\s*(\d{7,15})$/i;

/**
 * `17012340000-17012349999`: the range from the one number to the other, where it is one; null for other text, and a
 * refusal where the two are the ends of no one range.
 */
export function readFromTo(text: string): { digits: string; openDigits: number } | Refusal | null {
  const match = FROM_TO.exec(text);
  const [, from = '', to = ''] = match ?? [];
  if (from === '' || from.length !== to.length) return null;
  const digits = sharedDigits(from, to);
  const openDigits = from.length - digits.length;
  const isWhole = /^0*$/.test(from.slice(digits.length)) && /^9*$/.test(to.slice(digits.length));
  return isWhole && openDigits > 0 ? { digits, openDigits } : refuse('range_not_one');
}

function sharedDigits(from: string, to: string): string {
  let length = 0;
  while (length < from.length && from[length] === to[length]) length += 1;
  return from.slice(0, length);
}
