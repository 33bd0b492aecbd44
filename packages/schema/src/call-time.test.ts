import { expect, test } from 'vitest';
import { ensureCalendarDay } from './calendar-day.ts';
import { callTimeOf, dayPartOf, hourOfInstant, weekdayOf } from './call-time.ts';

test('a week begins on Monday, before and after 1970', () => {
  const days = ['2026-08-17', '2026-08-23', '1970-01-01', '1969-12-28', '2024-02-29'];
  expect(days.map((day) => weekdayOf(ensureCalendarDay(day)))).toEqual([1, 7, 4, 7, 4]);
});

const at = (instant: string, zone: string) => hourOfInstant(new Date(instant), zone);

test('the hour is that of the deployment, also at midnight and when clocks change', () => {
  expect(at('2026-08-17T16:30:00Z', 'Asia/Shanghai')).toBe(0);
  expect(at('2026-08-17T15:59:59Z', 'Asia/Shanghai')).toBe(23);
  expect(at('2026-03-29T00:59:00Z', 'Europe/Berlin')).toBe(1);
  expect(at('2026-03-29T01:00:00Z', 'Europe/Berlin')).toBe(3);
});

test('every hour belongs to one part of the day', () => {
  const parts = Array.from({ length: 24 }, (_, hour) => dayPartOf(hour));
  expect(parts.filter((part) => part === 'morning')).toHaveLength(6);
  expect(parts.filter((part) => part === 'afternoon')).toHaveLength(6);
  expect(parts.filter((part) => part === 'evening')).toHaveLength(4);
  expect(parts.filter((part) => part === 'night')).toHaveLength(8);
});

test('a known hour decides about the part of the day, whatever was stated', () => {
  const day = ensureCalendarDay('2026-08-17');
  expect(callTimeOf(day, 9, 'night')).toEqual({ weekday: 1, hour: 9, dayPart: 'morning' });
  expect(callTimeOf(day, null, 'night')).toEqual({ weekday: 1, hour: null, dayPart: 'night' });
  expect(callTimeOf(day, null)).toEqual({ weekday: 1, hour: null, dayPart: null });
});
