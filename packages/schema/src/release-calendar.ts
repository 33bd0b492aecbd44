import { addWeeks, publicationInstant, type Week, weekOfInstant } from './week.ts';

/** Weeks after the first publication from which a revision is final. */
export const WEEKS_UNTIL_FINAL = 4;

/** A release that is to come. */
export interface ScheduledRelease {
  /** Published for the first time, provisional. */
  readonly week: Week;
  readonly dueAt: Date;
  /** Becomes final on the same day. */
  readonly finalWeek: Week;
}

/** The next `count` Mondays at which a week is due, in the deployment's time zone. */
export function releaseCalendar(
  now: Date,
  timeZone: string,
  count: number,
): readonly ScheduledRelease[] {
  const ended = addWeeks(weekOfInstant(now, timeZone), -1);
  const next = publicationInstant(ended, timeZone) > now ? ended : addWeeks(ended, 1);
  return Array.from({ length: count }, (_, index) => {
    const week = addWeeks(next, index);
    const dueAt = publicationInstant(week, timeZone);
    return { week, dueAt, finalWeek: addWeeks(week, -WEEKS_UNTIL_FINAL) };
  });
}
