import { dayOfInstant, instantInZone, isCalendarDay } from '@rangewatch/schema/calendar-day';

export interface WrittenTimes {
  /** In which times without an offset were written. */
  readonly timeZone: string;
  /** Tells the year of a day that is written without one. */
  readonly now: Date;
}

const CLOCK =
  /(?:(上午|下午|凌晨|中午|晚上)\s*)?(?<![\d:])(\d{1,2})[:：](\d{2})(?:[:：]\d{2})?(?:\s*([ap])\.?m)?/i;
const YEAR_FIRST = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/;
const NO_YEAR = /^(\d{1,2})[-/月](\d{1,2})/;
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/;
const NOON = '12:00';

/** Reads times as one table writes them; of `03/04/2026` the other rows tell which part is the month. */
export function writtenInstants(
  sample: readonly string[],
  times: WrittenTimes,
): (text: string) => Date | null {
  const order = orderOf(sample);
  return (text) => {
    const written = text.trim();
    if (/^\d{12,14}$/.test(written)) return new Date(Number(written));
    if (WITH_OFFSET.test(written)) return validDate(written);
    const day = dayOf(written, order, times);
    const clock = clockOf(written);
    return day && clock ? instantInZone(day, clock, times.timeZone) : null;
  };
}

function validDate(text: string): Date | null {
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

type Order = 'day first' | 'month first' | 'unknown';

function orderOf(sample: readonly string[]): Order {
  const isDay = (part: 1 | 2): boolean =>
    sample.some((text) => Number(YEAR_LAST.exec(text.trim())?.[part]) > 12);
  if (isDay(1)) return 'day first';
  return isDay(2) ? 'month first' : 'unknown';
}

function dayOf(text: string, order: Order, { now, timeZone }: WrittenTimes) {
  const first = YEAR_FIRST.exec(text);
  if (first) return calendarDay(first[1], first[2], first[3]);
  const last = YEAR_LAST.exec(text);
  if (last) {
    const [, a, b, year] = last;
    if (order === 'unknown') return null;
    return order === 'day first' ? calendarDay(year, b, a) : calendarDay(year, a, b);
  }
  const bare = NO_YEAR.exec(text);
  if (!bare) return null;
  const today = dayOfInstant(now, timeZone);
  const year = Number(today.slice(0, 4));
  const thisYear = calendarDay(String(year), bare[1], bare[2]);
  return thisYear && thisYear <= today ? thisYear : calendarDay(String(year - 1), bare[1], bare[2]);
}

function calendarDay(year = '', month = '', day = '') {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(text) ? text : null;
}

/** Noon where no time is written; null for one that no clock shows. */
function clockOf(text: string): string | null {
  const found = CLOCK.exec(text);
  if (!found) return NOON;
  const [, word, hour = '', minute = '', half] = found;
  const shown = Number(hour);
  const isAfternoon = /下午|晚上/.test(word ?? '') || half?.toLowerCase() === 'p';
  const isMorning = /上午|凌晨/.test(word ?? '') || half?.toLowerCase() === 'a';
  const hours = isAfternoon && shown < 12 ? shown + 12 : isMorning && shown === 12 ? 0 : shown;
  if (hours > 23 || Number(minute) > 59) return null;
  return `${String(hours).padStart(2, '0')}:${minute}`;
}
