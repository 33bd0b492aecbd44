import {
  byStrength,
  HOT_RANGE_POLICY,
  type HotRange,
  type HotRangePolicy,
  hotRanges,
  PHONEBLOCK_SPREAD,
} from '@rangewatch/statistics';
import type { WatchList } from './hot-ranges-outcome.ts';
import { openDigitsOf, type WeekOfCalls } from './hot-ranges-weeks.ts';

const ENTRIES_OF_A_SMALL_LIST = 500;
const NOTHING: ReadonlySet<string> = new Set();

export async function hotOf(
  { counts }: Pick<WeekOfCalls, 'counts'>,
  policy: HotRangePolicy = HOT_RANGE_POLICY,
): Promise<readonly HotRange[]> {
  const hot: HotRange[] = [];
  for await (const range of hotRanges(counts, policy)) hot.push(range);
  return hot.toSorted(byStrength);
}

/** What the table compares: lists of numbers, of ranges, of both, and other settings of the rule. */
export async function listsOf(made: WeekOfCalls): Promise<readonly WatchList[]> {
  const hot = await hotOf(made);
  const ranges = rangeList('hot ranges', hot);
  const numbers = numberList(made, 1);
  const otherwise = (name: string, change: Partial<HotRangePolicy>) =>
    hotOf(made, { ...HOT_RANGE_POLICY, ...change }).then((other) => rangeList(name, other));
  return [
    numbers,
    numberList(made, 2),
    numberList(made, 4),
    ranges,
    both('hot ranges + same numbers', ranges, numbers),
    both('hot ranges + ≥2 complaints', ranges, numberList(made, 2)),
    mostReported(made, ENTRIES_OF_A_SMALL_LIST),
    rangeList(`${ENTRIES_OF_A_SMALL_LIST} strongest ranges`, hot.slice(0, ENTRIES_OF_A_SMALL_LIST)),
    await otherwise('≥4 sub-ranges', { spread: { ...HOT_RANGE_POLICY.spread, minSubRanges: 4 } }),
    await otherwise("PhoneBlock's spread", { spread: PHONEBLOCK_SPREAD }),
    await otherwise('lift ≥100', { minLift: 100 }),
  ];
}

/** The same numbers again: what a list of numbers can do. */
function numberList(week: WeekOfCalls, atLeast: number): WatchList {
  const numbers = week.numbers.filter((number) => (week.complaintsOf.get(number) ?? 0) >= atLeast);
  const name = atLeast === 1 ? 'same numbers' : `same numbers, ≥${atLeast} complaints`;
  return { name, ranges: NOTHING, numbers: new Set(numbers) };
}

/** As many entries as a phone takes, the most reported first. */
function mostReported(week: WeekOfCalls, limit: number): WatchList {
  const numbers = week.numbers
    .toSorted((a, b) => (week.complaintsOf.get(b) ?? 0) - (week.complaintsOf.get(a) ?? 0))
    .slice(0, limit);
  const name = `${limit} most reported numbers`;
  return { name, ranges: NOTHING, numbers: new Set(numbers) };
}

export function rangeList(name: string, hot: readonly HotRange[]): WatchList {
  return { name, ranges: new Set(hot.map(({ range }) => String(range))), numbers: NOTHING };
}

function both(name: string, ranges: WatchList, numbers: WatchList): WatchList {
  return { name, ranges: ranges.ranges, numbers: numbers.numbers };
}

/** The spread ranges of one width alone, however thin: only that width and its parts are given to the rule. */
export function spreadAtWidth(
  { counts }: WeekOfCalls,
  width: number,
  policy: HotRangePolicy,
): Promise<readonly HotRange[]> {
  const kept = counts.filter(({ range }) => {
    const openDigits = openDigitsOf(range);
    return openDigits === width || openDigits === width - 1;
  });
  return hotOf({ counts: kept }, { ...policy, minShare: 0, minLift: 0 });
}
