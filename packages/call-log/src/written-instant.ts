import { type CalendarDay, instantInZone } from '@rangewatch/schema/calendar-day';
import { calendarDay, latestDay, type WrittenTimes } from './written-day.ts';
import { writtenClock } from './written-clock.ts';

const YEAR_FIRST = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/;
const NO_YEAR = /^(\d{1,2})[-/月](\d{1,2})/;
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/;
/** Where only a day is written. */
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
    const clock = writtenClock(written);
    return day && clock !== null ? instantInZone(day, clock ?? NOON, times.timeZone) : null;
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

function dayOf(text: string, order: Order, times: WrittenTimes): CalendarDay | null {
  const first = YEAR_FIRST.exec(text);
  if (first) return calendarDay(first[1], first[2], first[3]);
  const last = YEAR_LAST.exec(text);
  if (last) {
    const [, a, b, year] = last;
    if (order === 'unknown') return null;
    return order === 'day first' ? calendarDay(year, b, a) : calendarDay(year, a, b);
  }
  const [, month, day] = NO_YEAR.exec(text) ?? [];
  return month ? latestDay(month, day, times) : null;
}
