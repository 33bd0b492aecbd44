import type { NumberRange } from '@rangewatch/numbering';
import type { Source } from '@rangewatch/schema';
import { SPREAD_POLICY, type SpreadPolicy } from './spread.ts';

/** From when a range of one week is hot. `docs/evaluation/hot-ranges.md` says how the values were chosen. */
export interface HotRangePolicy {
  /** Its numbers are spread over its sub-ranges. */
  readonly spread: SpreadPolicy;
  /** Distinct reported numbers as a share of the range, 0 to 1: keeps a range from being wider than it is hot. */
  readonly minShare: number;
  /**
   * How many times denser its reported numbers lie than in the rest of the widest range around it. However
   * much is reported, what is reported everywhere is hot nowhere.
   */
  readonly minLift: number;
  /** Distinct reporters, for a source that can tell people apart. */
  readonly minReporters: number;
}

export const HOT_RANGE_POLICY: HotRangePolicy = {
  spread: SPREAD_POLICY,
  minShare: 0.002,
  minLift: 10,
  minReporters: 5,
};

/** What one source says of a number or range in one week. */
export interface RangeCount {
  readonly range: NumberRange;
  readonly source: Source;
  readonly reportCount: number;
  /** Distinct numbers; 1 for a number. */
  readonly numberCount: number;
  /** Null where people cannot be told apart. */
  readonly reporterCount: number | null;
}

export interface HotRange extends RangeCount {
  /** `numberCount` as a share of the range, 0 to 1. */
  readonly share: number;
  /** Sub-ranges, one digit narrower, in which numbers were reported. */
  readonly subRanges: number;
}

/** Strongest first: by numbers, then reports, then as written. */
export function byStrength(a: HotRange, b: HotRange): number {
  return (
    b.numberCount - a.numberCount || b.reportCount - a.reportCount || (a.range < b.range ? -1 : 1)
  );
}
