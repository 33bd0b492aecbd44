import {
  addDays,
  type CalendarDay,
  dayOfInstant,
  timeOfDay,
} from '@rangewatch/schema/calendar-day';
import { calendarDay, latestDay, type WrittenTimes } from './written-day.ts';
import { writtenClock } from './written-clock.ts';

/** When a call was, as far as a phone's list shows it. */
export interface ShownTime {
  readonly day: CalendarDay | null;
  /** `HH:MM` */
  readonly clock: string | null;
}

type DayReader = (found: RegExpExecArray, times: WrittenTimes) => CalendarDay | null;

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const CHINESE_WEEKDAYS = '日一二三四五六';
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const YEAR = '(?:,?\\s*(\\d{4}))?';

/** How lists write a day; the first that fits. */
const DAYS: readonly (readonly [RegExp, DayReader])[] = [
  [/(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/, ([, y, m, d]) => calendarDay(y, m, d)],
  [/(\d{1,2})月(\d{1,2})日?/, ([, m = '', d], times) => latestDay(m, d, times)],
  [
    new RegExp(`\\b${MONTH}\\s*(\\d{1,2})\\b${YEAR}`, 'i'),
    ([, m, d, y], times) => namedDay(m, d, y, times),
  ],
  [
    new RegExp(`\\b(\\d{1,2})\\s+${MONTH}${YEAR}`, 'i'),
    ([, d, m, y], times) => namedDay(m, d, y, times),
  ],
  [/\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/, ([, a, b, y]) => slashedDay(a, b, y)],
  [/(?<![\d-])(\d{1,2})[/-](\d{1,2})(?![\d-])/, ([, m = '', d], times) => latestDay(m, d, times)],
  [/前天/, (_, times) => daysAgo(2, times)],
  [/昨[天日]|\byesterday\b/i, (_, times) => daysAgo(1, times)],
  [/今[天日]|\btoday\b/i, (_, times) => daysAgo(0, times)],
  [
    /上(?:个|個)?(?:星期|周|週|礼拜|禮拜)([日天一二三四五六])/,
    ([, name = ''], times) => weekBefore(CHINESE_WEEKDAYS.indexOf(name.replace('天', '日')), times),
  ],
  [
    /(?:星期|周|週|礼拜|禮拜)([日天一二三四五六])/,
    ([, name = ''], times) =>
      lastWeekday(CHINESE_WEEKDAYS.indexOf(name.replace('天', '日')), times),
  ],
  [
    /\b(sun|mon|tue|wed|thu|fri|sat)(?:day|sday|nesday|rsday|urday|s|rs|r)?\b/i,
    ([, name = ''], times) => lastWeekday(WEEKDAYS.indexOf(name.toLowerCase()), times),
  ],
];
const AGO =
  /(\d{1,2})\s*(分钟前|分鐘前|小时前|小時前|min(?:ute)?s?\.? ago|h(?:ou)?rs?\.? ago)|刚刚|剛剛|just now/i;

/** The time in a text that a list shows, and the text without it; null where it shows none. */
export function findShownTime(
  text: string,
  times: WrittenTimes,
): { readonly time: ShownTime; readonly rest: string } | null {
  const ago = AGO.exec(text);
  if (ago) return { time: timeAgo(ago, times), rest: text.replace(AGO, ' ') };
  const isTimed = CLOCK_PART.test(text);
  const clock = (isTimed ? writtenClock(text) : null) ?? null;
  const withoutClock = isTimed ? text.replace(CLOCK_PART, ' ') : text;
  const found = DAYS.find(([pattern]) => pattern.test(withoutClock));
  const match = found?.[0].exec(withoutClock);
  const day = found && match ? notLater(found[1](match, times), times) : null;
  if (day === null && clock === null) return null;
  return {
    time: { day, clock },
    rest: found && day ? withoutClock.replace(found[0], ' ') : withoutClock,
  };
}

/** A clock, with the word of the part of the day before it, which may be misread. */
const CLOCK_PART =
  /(?:[上下]\S|凌晨|早上|中午|傍晚|晚上)?\s*(?<![\d:])\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\d)(?:\s*[ap]\.?m\b\.?)?/i;

function daysAgo(days: number, { now, timeZone }: WrittenTimes): CalendarDay {
  return addDays(dayOfInstant(now, timeZone), -days);
}

/** Lists name the weekday of the six days before today. */
function lastWeekday(weekday: number, times: WrittenTimes): CalendarDay | null {
  const today = daysAgo(0, times);
  const days = (new Date(`${today}T00:00:00Z`).getUTCDay() - weekday + 7) % 7;
  return addDays(today, -(days || 7));
}

/** The day of that name in the week before this one, which begins on Monday. */
function weekBefore(weekday: number, times: WrittenTimes): CalendarDay {
  const today = daysAgo(0, times);
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(today, -sinceMonday - 7 + ((weekday + 6) % 7));
}

function namedDay(
  month = '',
  day: string | undefined,
  year: string | undefined,
  times: WrittenTimes,
): CalendarDay | null {
  const number = String(MONTHS.indexOf(month.toLowerCase()) + 1);
  return year ? calendarDay(year, number, day) : latestDay(number, day, times);
}

/** `11/19/26` as America writes it, unless its second part can only be the month. */
function slashedDay(first = '', second = '', year = ''): CalendarDay | null {
  const whole = year.length === 2 ? `20${year}` : year;
  return calendarDay(whole, first, second) ?? calendarDay(whole, second, first);
}

/** A day that has not come yet was misread. */
function notLater(day: CalendarDay | null, times: WrittenTimes): CalendarDay | null {
  return day && day <= daysAgo(0, times) ? day : null;
}

function timeAgo([, count = '0', unit = '']: RegExpExecArray, times: WrittenTimes): ShownTime {
  const minutes = Number(count) * (/小|^h/i.test(unit) ? 60 : 1);
  const at = new Date(times.now.getTime() - minutes * 60_000);
  return { day: dayOfInstant(at, times.timeZone), clock: timeOfDay(at, times.timeZone) };
}
