/**
 * When reported numbers say something about the range they lie in: only when they are spread over its parts.
 * One loud number, or one loud corner, says nothing about its neighbours.
 */
export interface SpreadPolicy {
  /** How many of its ten sub-ranges must count. */
  readonly minSubRanges: number;
  /** Distinct numbers from which a sub-range counts; where it is itself a number, that number is enough. */
  readonly minNumbersPerSubRange: number;
  /** How much of an even share a sub-range needs to count, 0 to 1. An even share is a tenth of the numbers. */
  readonly minEvenShare: number;
}

export interface Spread {
  /** Sub-ranges, one digit narrower, in which numbers were reported: 0 to 10. */
  readonly subRanges: number;
  readonly isSpread: boolean;
}

/**
 * Three sub-ranges are the least that no single coincidence makes; they hold the three numbers from which a
 * range may be public. Half an even share keeps 37 numbers of one sub-range and 3 strays from being four.
 * `docs/evaluation/hot-ranges.md` measures it beside stricter rules.
 */
export const SPREAD_POLICY: SpreadPolicy = {
  minSubRanges: 3,
  minNumbersPerSubRange: 1,
  minEvenShare: 0.5,
};

/**
 * The rule PhoneBlock runs for its two widths, carried on to every width: a 10-number block counts from 4
 * members, a 100-number block from 8 over 4 sub-blocks with 2 each. A member there has at least two votes:
 * give this counts of such numbers.
 */
export const PHONEBLOCK_SPREAD: SpreadPolicy = {
  minSubRanges: 4,
  minNumbersPerSubRange: 2,
  minEvenShare: 0,
};

/**
 * Whether a range of this many open digits is derived from spread, given how many distinct numbers were
 * reported in each of its ten sub-ranges; sub-ranges that are left out have none. A number has no sub-ranges
 * and is never spread.
 *
 * Three numbers of a 1,000-number block, in three hundreds: spread. All three in one hundred: not.
 */
export function spreadOf(
  openDigits: number,
  numbersByChild: readonly number[],
  policy: SpreadPolicy = SPREAD_POLICY,
): Spread {
  if (openDigits === 0) return { subRanges: 0, isSpread: false };
  const total = numbersByChild.reduce((sum, numbers) => sum + numbers, 0);
  const childSize = 10 ** (openDigits - 1);
  const needed = Math.max(
    1,
    Math.min(policy.minNumbersPerSubRange, childSize),
    (policy.minEvenShare * total) / 10,
  );
  const counting = numbersByChild.filter((numbers) => numbers >= needed).length;
  return {
    subRanges: numbersByChild.filter((numbers) => numbers > 0).length,
    isSpread: counting >= policy.minSubRanges,
  };
}
