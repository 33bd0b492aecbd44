import { addWeeks, type Week } from '@rangewatch/schema';
import type { WeekBar } from './week-bars.tsx';

/** The most weeks a chart holds: half a year stays readable on a phone. */
const MOST_WEEKS = 26;

/** The latest weeks up to the last one with a figure, without gaps; a week without one is `missing`. */
export function latestWeeks(known: readonly WeekBar[], missing: number | null): readonly WeekBar[] {
  const last = known.at(-1);
  const first = known[0];
  if (!last || !first) return [];
  const byWeek = new Map(known.map((bar) => [bar.week, bar]));
  const bars: WeekBar[] = [];
  for (
    let week: Week = last.week;
    week >= first.week && bars.length < MOST_WEEKS;
    week = addWeeks(week, -1)
  ) {
    bars.unshift(byWeek.get(week) ?? { week, count: missing });
  }
  return bars;
}
