import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayFromMs,
  dayNumberMs,
  dayOfInstant,
  ensureCalendarDay,
  instantInZone,
  isCalendarDay,
  isTimeZone,
} from './calendar-day.ts';

const ZONES = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/Berlin',
  'Pacific/Apia',
  'Asia/Kolkata',
  'UTC',
];
const anyInstant = fc.date({
  min: new Date('1990-01-01'),
  max: new Date('2060-01-01'),
  noInvalidDate: true,
});

describe('a calendar day', () => {
  test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(isCalendarDay(text)).toBe(true);
  });

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-8-17',
    '0000-01-01',
    '+02026-08-17',
    '2026-08-17T00:00',
    ' 2026-08-17',
    '',
  ])('%s is none', (text) => {
    expect(isCalendarDay(text)).toBe(false);
    expect(() => ensureCalendarDay(text)).toThrow(RangeError);
  });

  test('days are added across months, years and leap days', () => {
    expect(addDays(ensureCalendarDay('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(ensureCalendarDay('2023-12-31'), 1)).toBe('2024-01-01');
    expect(addDays(ensureCalendarDay('2024-03-01'), -1)).toBe('2024-02-29');
  });

  test('its number and back give the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
        const day = addDays(ensureCalendarDay('2000-01-01'), days);
        expect(dayFromMs(dayNumberMs(day))).toBe(day);
      }),
    );
  });
});

describe('the day of an instant', () => {
  test.each([
    ['2026-08-16T15:59:59Z', 'Asia/Shanghai', '2026-08-16'],
    ['2026-08-16T16:00:00Z', 'Asia/Shanghai', '2026-08-17'],
    ['2026-11-01T03:59:59Z', 'America/New_York', '2026-10-31'],
    ['2026-11-02T04:59:59Z', 'America/New_York', '2026-11-01'],
    ['2026-03-28T22:59:59Z', 'Europe/Berlin', '2026-03-28'],
    ['2026-03-29T22:00:00Z', 'Europe/Berlin', '2026-03-30'],
  ])('%s in %s is %s', (instant, timeZone, day) => {
    expect(dayOfInstant(new Date(instant), timeZone)).toBe(day);
  });
});

describe('the instant a zone shows a time', () => {
  test.each([
    ['Asia/Shanghai', '2026-08-17', '10:00', '2026-08-17T02:00:00.000Z'],
    ['Asia/Shanghai', '1988-07-01', '10:00', '1988-07-01T01:00:00.000Z'],
    ['America/New_York', '2026-01-15', '10:00', '2026-01-15T15:00:00.000Z'],
    ['America/New_York', '2026-03-08', '01:59', '2026-03-08T06:59:00.000Z'],
    ['America/New_York', '2026-03-08', '03:00', '2026-03-08T07:00:00.000Z'],
    ['America/New_York', '2026-07-15', '10:00', '2026-07-15T14:00:00.000Z'],
    ['Europe/Berlin', '2026-03-30', '10:00', '2026-03-30T08:00:00.000Z'],
    ['Europe/Berlin', '2026-10-26', '10:00', '2026-10-26T09:00:00.000Z'],
  ])('%s on %s at %s', (timeZone, day, time, instant) => {
    expect(instantInZone(ensureCalendarDay(day), time, timeZone).toISOString()).toBe(instant);
  });

  test.each([
    ['America/New_York', '2026-03-08', '2026-03-08T07:30:00.000Z'],
    ['Europe/Berlin', '2026-03-29', '2026-03-29T01:30:00.000Z'],
  ])(
    'a skipped half past two in %s is read with the offset before the change',
    (timeZone, day, instant) => {
      expect(instantInZone(ensureCalendarDay(day), '02:30', timeZone).toISOString()).toBe(instant);
    },
  );

  test.each([
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
    ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ])('a time that comes twice in %s is the first of the two', (timeZone, day, time, instant) => {
    expect(instantInZone(ensureCalendarDay(day), time, timeZone).toISOString()).toBe(instant);
  });

  test('every noon lies on its own day, in every zone', () => {
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...ZONES), (instant, timeZone) => {
        const day = dayOfInstant(instant, timeZone);
        expect(dayOfInstant(instantInZone(day, '12:00', timeZone), timeZone)).toBe(day);
      }),
    );
  });
});

test('a zone is one this machine knows', () => {
  expect(isTimeZone('Asia/Shanghai')).toBe(true);
  expect(isTimeZone('Asia/Atlantis')).toBe(false);
  expect(isTimeZone('')).toBe(false);
});
