import type { DayWithoutData } from '@rangewatch/releases';
import { addDays, type CalendarDay, firstDayOf, type Source, type Week } from '@rangewatch/schema';

const DAYS = 7;

/** Of each source that has rows in the week, the days that have none: a file may be missing, or nobody complained. */
export function missingDays(
  week: Week,
  known: readonly { readonly source: Source; readonly day: CalendarDay }[],
): readonly DayWithoutData[] {
  const sources = [...new Set(known.map(({ source }) => source))];
  const days = Array.from({ length: DAYS }, (_, at) => addDays(firstDayOf(week), at));
  return sources.flatMap((source) => {
    const has = new Set(known.filter((one) => one.source === source).map(({ day }) => day));
    return days.filter((day) => !has.has(day)).map((day) => ({ source, day }));
  });
}
