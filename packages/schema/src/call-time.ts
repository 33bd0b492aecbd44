import { type CalendarDay, DAY_MS } from './calendar-day.ts';
import type { DayPart } from './report-input.ts';

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** 0 to 23, the hour that began, on the clock of the deployment's time zone or as a file prints it. */
export type Hour = number;

/** When in the week and in the day a call came, as far as it is known. */
export interface CallTime {
  readonly weekday: Weekday;
  readonly dayPart: DayPart | null;
  readonly hour: Hour | null;
}

/** 1970-01-01 was a Thursday. */
const EPOCH_WEEKDAY = 4;

export function weekdayOf(day: CalendarDay): Weekday {
  const days = Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
  const index = (((days + EPOCH_WEEKDAY - 1) % 7) + 7) % 7;
  return WEEKDAYS[index] ?? 1;
}

/** Morning from 6, afternoon from 12, evening from 18, night from 22 to 6. */
export function dayPartOf(hour: Hour): DayPart {
  if (hour >= 22 || hour < 6) return 'night';
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

/** The hour an instant falls in, on the clock of a time zone. */
export function hourOfInstant(instant: Date, timeZone: string): Hour {
  const clock = clockOf(timeZone);
  return Number(clock.format(instant));
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
  clocks.set(timeZone, made);
  return made;
}

/** The time of a call whose day is known; `hour` decides about the part of the day. */
export function callTimeOf(
  day: CalendarDay,
  hour: Hour | null,
  dayPart: DayPart | null = null,
): CallTime {
  return { weekday: weekdayOf(day), hour, dayPart: hour === null ? dayPart : dayPartOf(hour) };
}
