import {
  type CalendarDay,
  DAY_MS,
  dayFromMs,
  dayNumberMs,
  ensureCalendarDay,
} from '@rangewatch/schema';

/** The days a population lives through, as whole days since 1970-01-01: seventeen whole weeks. */
export const FIRST_DAY = dayNumber('2025-12-01');
export const LAST_DAY = dayNumber('2026-03-29');

/** Days in which campaigns start: ten weeks, with two before them in which people are called as ever. */
export const FIRST_START = FIRST_DAY + 14;
export const LAST_START = FIRST_START + 69;

export function dayNumber(day: string): number {
  return dayNumberMs(ensureCalendarDay(day)) / DAY_MS;
}

export function dayText(day: number): CalendarDay {
  return dayFromMs(day * DAY_MS);
}

export function within(day: number): number {
  return Math.min(LAST_DAY, Math.max(FIRST_DAY, day));
}
