import { addWeeks, type Source, type Week } from '@rangewatch/schema';
import type { ReportsBefore, WeekTotal } from './briefing-figures.ts';

const WEEKS_OF_MEAN = 4;

/** What a source reported in the weeks before `week`. */
export function reportsBefore(
  week: Week,
  source: Source,
  previous: readonly WeekTotal[],
): ReportsBefore {
  const counts = Array.from({ length: WEEKS_OF_MEAN }, (_, index) => {
    const wanted = addWeeks(week, -1 - index);
    return previous.find((total) => total.week === wanted && total.source === source)?.report_count;
  });
  const known = counts.filter((count) => count !== undefined);
  const sum = known.reduce((total, count) => total + count, 0);
  return {
    lastWeek: counts[0] ?? null,
    fourWeekMean: known.length === WEEKS_OF_MEAN ? Math.floor(sum / WEEKS_OF_MEAN) : null,
  };
}
