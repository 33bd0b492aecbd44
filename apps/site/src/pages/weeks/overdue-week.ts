import type { Readers } from '@rangewatch/database/readers';
import { addWeeks, releaseCalendar, type Week, weekOfInstant } from '@rangewatch/schema';

/**
 * The last week that was due and is not published; null when it is, and for weeks that ended before anything ever was: only
 * from then on one is due every Monday.
 */
export async function overdueWeek(
  readers: Pick<Readers, 'firstReleasedAt' | 'listReleases'>,
  now: Date,
  timeZone: string,
): Promise<Week | null> {
  const [next] = releaseCalendar(now, timeZone, 1);
  const begun = await readers.firstReleasedAt();
  if (!next || !begun) return null;
  const week = addWeeks(next.week, -1);
  if (week < weekOfInstant(begun, timeZone)) return null;
  const { items } = await readers.listReleases({ limit: 1 });
  return items.some((newest) => newest.week >= week) ? null : week;
}
