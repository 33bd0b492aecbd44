import { type CalendarDay, dayOfInstant, isCalendarDay } from '@rangewatch/schema/calendar-day';

export interface WrittenTimes {
  /** In which times without an offset were written. */
  readonly timeZone: string;
  /** Tells the year of a day that is written without one. */
  readonly now: Date;
}

export function calendarDay(year = '', month = '', day = ''): CalendarDay | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(text) ? text : null;
}

/** The latest day of that month and day which is not in the future. */
export function latestDay(
  month: string,
  day: string | undefined,
  { now, timeZone }: WrittenTimes,
): CalendarDay | null {
  const today = dayOfInstant(now, timeZone);
  const year = Number(today.slice(0, 4));
  const thisYear = calendarDay(String(year), month, day);
  return thisYear && thisYear <= today ? thisYear : calendarDay(String(year - 1), month, day);
}
