import { type CalendarDay, DAY_MS, dayNumberMs } from './calendar-day.ts';

/** Whole days from 1970-01-01 to the day: 0 is that day itself. */
export function dayNumber(day: CalendarDay): number {
  return dayNumberMs(day) / DAY_MS;
}
