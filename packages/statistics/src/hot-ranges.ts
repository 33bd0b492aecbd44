import {
  HOT_RANGE_POLICY,
  type HotRange,
  type HotRangePolicy,
  type RangeCount,
} from './hot-range.ts';
import { HotRangeWalk } from './hot-range-walk.ts';

/**
 * The hot ranges of one week, each source for itself: of the ranges that meet the policy the widest, so that
 * none lies inside another. In no order; `byStrength` gives one.
 *
 * `counts` hold numbers and ranges of every width, in code-point order of the range, as the record streams
 * them. Memory holds one path of ranges and the hot ranges of the widest range being read.
 * @throws RangeError when the counts are out of order.
 */
export async function* hotRanges(
  counts: AsyncIterable<RangeCount> | Iterable<RangeCount>,
  policy: HotRangePolicy = HOT_RANGE_POLICY,
): AsyncGenerator<HotRange> {
  // Ranges of different lengths lie between one another in the stream, and never inside one another.
  const walks = new Map<string, HotRangeWalk>();
  for await (const count of counts) {
    const key = `${count.source} ${count.range.length}`;
    const walk = walks.get(key) ?? new HotRangeWalk(policy);
    walks.set(key, walk);
    yield* walk.add(count);
  }
  for (const walk of walks.values()) yield* walk.end();
}
