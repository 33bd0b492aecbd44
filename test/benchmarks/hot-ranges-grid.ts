import { HOT_RANGE_POLICY, type HotRangePolicy } from '@rangewatch/statistics';
import { hotOf, rangeList } from './hot-ranges-lists.ts';
import { type Known, type Outcome, outcomeOf } from './hot-ranges-outcome.ts';
import type { WeekOfCalls } from './hot-ranges-weeks.ts';

/** One setting of the rule, and what it did to the week after. */
export interface Tried {
  readonly policy: HotRangePolicy;
  readonly outcome: Outcome;
}

/** Of a thousand numbers in use, hot ranges may cover one. */
export const MOST_COVERED = 1 / 1000;

/** Two sub-ranges are not tried: that is one coincidence. Nor is unevenness: it lets one loud part speak. */
const MIN_SUB_RANGES = [3, 4, 5, 6];
const MIN_NUMBERS_PER_SUB_RANGE = [1, 2, 3];
const MIN_SHARES = [0.001, 0.002, 0.003, 0.004, 0.006, 0.01];

export async function tryGrid(
  made: WeekOfCalls,
  later: readonly WeekOfCalls[],
  known: Known,
): Promise<readonly Tried[]> {
  const tried: Tried[] = [];
  for (const policy of policies()) {
    const list = rangeList('', await hotOf(made, policy));
    tried.push({ policy, outcome: outcomeOf(list, later, known) });
  }
  return tried;
}

function* policies(): Generator<HotRangePolicy> {
  for (const minSubRanges of MIN_SUB_RANGES)
    for (const minNumbersPerSubRange of MIN_NUMBERS_PER_SUB_RANGE)
      for (const minShare of MIN_SHARES) {
        const spread = { ...HOT_RANGE_POLICY.spread, minSubRanges, minNumbersPerSubRange };
        yield { ...HOT_RANGE_POLICY, spread, minShare };
      }
}

/** The objective: the largest recall among those that cover few enough numbers; then the fewest numbers. */
export function best(tried: readonly Tried[], inUse: number): Tried | undefined {
  return tried
    .filter(({ outcome }) => outcome.covered <= inUse * MOST_COVERED)
    .toSorted(({ outcome: a }, { outcome: b }) => b.recall - a.recall || a.covered - b.covered)[0];
}
