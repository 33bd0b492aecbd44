import { hash } from 'node:crypto';
import {
  type CallerNumber,
  containingRanges,
  ensureNumberRange,
  type NumberRange,
  parentRange,
  rangeOf,
  rangeParts,
} from '@rangewatch/numbering';

/** Ten thousand numbers: the mainland's mobile block, North America's central-office code. */
export const BLOCK_OPEN_DIGITS = 4;
export const BUCKET_HEX_DIGITS = 3;
export const BUCKET_COUNT = 16 ** BUCKET_HEX_DIGITS;
/** The ranges that PhoneBlock's hashes stand for: a number, its ten and its hundred. */
const HASHED_OPEN_DIGITS = [0, 1, 2];

/** The 10,000-number block of a number; where its plan is smaller, the widest range it has. */
export function blockOf(number: CallerNumber): NumberRange {
  return rangeOf(number, BLOCK_OPEN_DIGITS) ?? containingRanges(number).at(-1) ?? number;
}

/** Whether a range is the block of its numbers. No two blocks share a number. */
export function isBlock(range: string, openDigits: number): boolean {
  if (openDigits === BLOCK_OPEN_DIGITS) return true;
  return openDigits < BLOCK_OPEN_DIGITS && parentRange(ensureNumberRange(range)) === null;
}

/** Lower-case hex SHA-1 of a block's prefix as it is stored, without `+`: `861701234`, `CN:95`. */
export function bucketHash(block: NumberRange): Uint8Array {
  return sha1(knownDigits(block));
}

/** The bucket, three lower-case hex digits, in which a block is looked up without telling which. */
export function bucketOf(block: NumberRange): string {
  return Buffer.from(bucketHash(block)).toString('hex').slice(0, BUCKET_HEX_DIGITS);
}

/**
 * SHA-1 of a number or of the digits a range shares, in PhoneBlock's form: E.164 with `+`. Mainland service
 * numbers, which have no E.164, are taken as a telephone sends them: `+8695588`.
 */
export function phoneblockHash(range: NumberRange): Uint8Array {
  return sha1(phoneblockText(range));
}

/** What is hashed, and how PhoneBlock's clients write a number or the digits a range shares. */
export function phoneblockText(range: NumberRange): string {
  const known = knownDigits(range);
  return known.startsWith('CN:') ? `+86${known.slice('CN:'.length)}` : `+${known}`;
}

/** What a number is found by when only hashes are asked with. */
export function hashedRanges(number: CallerNumber): readonly NumberRange[] {
  return HASHED_OPEN_DIGITS.flatMap((openDigits) => rangeOf(number, openDigits) ?? []);
}

function knownDigits(range: NumberRange): string {
  return range.slice(0, range.length - rangeParts(range).openDigits);
}

function sha1(text: string): Uint8Array {
  return hash('sha1', text, 'buffer');
}
