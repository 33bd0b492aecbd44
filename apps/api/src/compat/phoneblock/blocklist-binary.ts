import { type NumberRange, parentRange, rangeParts } from '@rangewatch/numbering';
import { type ListedEntry, phoneblockText } from '@rangewatch/schema';
import { WIDEST_LISTED } from '@rangewatch/statistics';
import type { BinaryListQuery } from './blocklist-query.ts';
import { encodePbbl, MOST_DIGITS, recordsWithin } from './pbbl.ts';
import { isItsOwnText } from './phone-text.ts';
import type { PhoneblockDeps } from './phoneblock-deps.ts';

const RANGE_WIDTHS = Array.from({ length: WIDEST_LISTED }, (_, index) => index + 1);

/**
 * The list as a file of at most `maxBytes`: ranges first, then as many numbers as there is room for, hottest first.
 * Ranges of every listed width are in it, for the format bears any length of prefix.
 */
export async function binaryBlocklist(
  { type, minDirect, minRange, maxBytes }: BinaryListQuery,
  deps: PhoneblockDeps,
): Promise<Buffer> {
  if (type === 'personal') return encodePbbl([], []);
  const room = recordsWithin(maxBytes);
  const ranges = minRange === 0 ? [] : await hottest(RANGE_WIDTHS, minRange, room, deps);
  const prefixes = widest(ranges.filter(isLengthSafe));
  const numbers = await hottest([0], minDirect, room - prefixes.length, deps);
  const exact = numbers.filter(({ range }) => isItsOwnText(range, deps.numbering));
  return encodePbbl(exact.map(digitsOf).filter(isShortEnough), prefixes.map(digitsOf));
}

async function hottest(
  openDigits: readonly number[],
  minVotes: number,
  limit: number,
  { readers }: PhoneblockDeps,
): Promise<readonly ListedEntry[]> {
  return limit === 0 ? [] : readers.hottestListed({ openDigits, minVotes, limit });
}

/**
 * A prefix of this format says nothing of length: `86955` for the service numbers 955** would turn away the lines
 * of a whole area. E.164 numbers that share so many digits are of one length, or nearly always.
 */
function isLengthSafe({ range }: ListedEntry): boolean {
  return rangeParts(range).scope === null;
}

/** Those that lie in no other of them. */
function widest(entries: readonly ListedEntry[]): readonly ListedEntry[] {
  const ranges = new Set(entries.map(({ range }) => range));
  return entries.filter(({ range }) => !ancestorsOf(range).some((one) => ranges.has(one)));
}

function ancestorsOf(range: NumberRange): NumberRange[] {
  const parent = parentRange(range);
  if (!parent || rangeParts(parent).openDigits > WIDEST_LISTED) return [];
  return [parent, ...ancestorsOf(parent)];
}

function digitsOf({ range }: ListedEntry): string {
  return phoneblockText(range).slice(1);
}

function isShortEnough(digits: string): boolean {
  return digits.length <= MOST_DIGITS;
}
