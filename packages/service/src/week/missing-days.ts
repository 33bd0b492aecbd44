import type { DayWithoutData } from '@rangewatch/releases';
import {
  addDays,
  addWeeks,
  type CalendarDay,
  firstDayOf,
  OWN_SOURCE,
  type ReleasedTotal,
  type Source,
  type Week,
} from '@rangewatch/schema';

const DAYS = 7;
/** A source that gave nothing for so long is awaited no more. */
const AWAITED_WEEKS = 4;

/**
 * Of each official source that has rows in the week, or had some in one of the weeks before, the days that have none: a
 * file may be missing, or nobody complained.
 */
export function missingDays(
  week: Week,
  known: readonly { readonly source: Source; readonly day: CalendarDay }[],
  earlier: readonly Pick<ReleasedTotal, 'week' | 'source'>[] = [],
): readonly DayWithoutData[] {
  const since = addWeeks(week, -AWAITED_WEEKS);
  const awaited = earlier.filter((one) => one.source !== OWN_SOURCE && one.week >= since);
  const sources = [...new Set([...known, ...awaited].map(({ source }) => source))];
  const days = Array.from({ length: DAYS }, (_, at) => addDays(firstDayOf(week), at));
  return sources.flatMap((source) => {
    const has = new Set(known.filter((one) => one.source === source).map(({ day }) => day));
    return days.filter((day) => !has.has(day)).map((day) => ({ source, day }));
  });
}
