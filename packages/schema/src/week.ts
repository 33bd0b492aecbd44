import {
  addDays,
  type CalendarDay,
  DAY_MS,
  dayFromMs,
  dayNumberMs,
  dayOfInstant,
  instantInZone,
} from './calendar-day.ts';

/** An ISO 8601 week, Monday to Sunday, `2026-W34`. Ids sort by time as text. */
export type Week = string & { readonly __week: never };

const WEEK_MS = 7 * DAY_MS;
const SHAPE = /^(\d{4})-W(\d{2})$/;
/** The hour, in the deployment's time zone, at which a closed week is published. */
export const PUBLICATION_TIME = '10:00';
/** The last ISO year all of whose days have a year of four digits. */
const LAST_YEAR = 9998;

export function isWeek(text: string): text is Week {
  const match = SHAPE.exec(text);
  if (!match) return false;
  const [year, number] = [Number(match[1]), Number(match[2])];
  return isYear(year) && number >= 1 && number <= weeksInYear(year);
}

function isYear(year: number): boolean {
  return year >= 1 && year <= LAST_YEAR;
}

/** The year that a text like `2026-W54` names, and its last week, where that year has no such week; null for any other text. */
export function missingWeek(text: string): { readonly year: string; readonly last: Week } | null {
  const year = SHAPE.exec(text)?.[1];
  if (year === undefined || isWeek(text) || !isYear(Number(year))) return null;
  return { year, last: lastWeekOf(Number(year)) };
}

export function ensureWeek(text: string): Week {
  if (!isWeek(text)) throw new RangeError(`not an ISO week: ${JSON.stringify(text)}`);
  return text;
}

/** 52 or 53. */
function weeksInYear(year: number): number {
  return Number(lastWeekOf(year).slice(6));
}

/** The week of 28 December is the last of its ISO year. */
function lastWeekOf(year: number): Week {
  return weekOfMs(msInYear(year, 11, 28));
}

export function weekOfDay(day: CalendarDay): Week {
  return weekOfMs(dayNumberMs(day));
}

function weekOfMs(ms: number): Week {
  const thursday = thursdayOf(ms);
  const year = new Date(thursday).getUTCFullYear();
  const number = Math.floor((thursday - msInYear(year, 0, 1)) / WEEK_MS) + 1;
  return `${String(year).padStart(4, '0')}-W${String(number).padStart(2, '0')}` as Week;
}

// Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
function msInYear(year: number, month: number, date: number): number {
  return new Date(0).setUTCFullYear(year, month, date);
}

function thursdayOf(ms: number): number {
  const weekday = (new Date(ms).getUTCDay() + 6) % 7;
  return ms + (3 - weekday) * DAY_MS;
}

function mondayMsOf(week: Week): number {
  const firstThursday = thursdayOf(msInYear(Number(week.slice(0, 4)), 0, 4));
  return firstThursday - 3 * DAY_MS + (Number(week.slice(6)) - 1) * WEEK_MS;
}

/** The week an instant belongs to in a deployment whose clocks follow `timeZone`. */
export function weekOfInstant(instant: Date, timeZone: string): Week {
  return weekOfDay(dayOfInstant(instant, timeZone));
}

export function firstDayOf(week: Week): CalendarDay {
  return dayFromMs(mondayMsOf(week));
}

export function lastDayOf(week: Week): CalendarDay {
  return dayFromMs(mondayMsOf(week) + 6 * DAY_MS);
}

export function addWeeks(week: Week, weeks: number): Week {
  return weekOfMs(mondayMsOf(week) + weeks * WEEK_MS);
}

/** Whole weeks from one to another; negative when `to` is the earlier. */
export function weeksBetween(from: Week, to: Week): number {
  return Math.round((mondayMsOf(to) - mondayMsOf(from)) / WEEK_MS);
}

/** The instant of the Monday 10:00, in `timeZone`, at which the week's first release is due. */
export function publicationInstant(week: Week, timeZone: string): Date {
  return instantInZone(addDays(firstDayOf(week), 7), PUBLICATION_TIME, timeZone);
}

/** The same in words: `2026-08-24 10:00 (Asia/Shanghai)`. */
export function publicationText(week: Week, timeZone: string): string {
  return `${addDays(firstDayOf(week), 7)} ${PUBLICATION_TIME} (${timeZone})`;
}

/** Whether the whole week lies before `now` in the deployment's time zone. */
export function isClosed(week: Week, now: Date, timeZone: string): boolean {
  return week < weekOfInstant(now, timeZone);
}
