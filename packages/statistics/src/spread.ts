/** How many of a range's ten parts hold reported numbers, and whether that makes the range more than its loudest part. */
export interface Spread {
  /** Parts with enough members to count, 0 to 10. */
  readonly subRanges: number;
  readonly isSpread: boolean;
}

/** Members one part needs to count; a part of a ten is a single number. */
const MEMBERS_PER_PART = 2;
const MIN_PARTS = 4;

/**
 * Whether a range is derived from spread: many numbers in many parts, never one loud number. After
 * PhoneBlock: a ten counts from four members, a wider range from four parts with two members each.
 * `[1,1,1,1,0,0,0,0,0,0]` makes a ten, not a hundred; `[90,0,…]` makes nothing.
 */
export function spreadOf(openDigits: number, numbersByChild: readonly number[]): Spread {
  const needed = openDigits <= 1 ? 1 : MEMBERS_PER_PART;
  const subRanges = numbersByChild.filter((count) => count >= needed).length;
  return { subRanges, isSpread: openDigits > 0 && subRanges >= MIN_PARTS };
}
