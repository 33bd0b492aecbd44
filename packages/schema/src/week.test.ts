import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, ensureCalendarDay } from './calendar-day.ts';
import {
  addWeeks,
  ensureWeek,
  firstDayOf,
  isClosed,
  isWeek,
  lastDayOf,
  missingWeek,
  publicationInstant,
  weekOfDay,
  weekOfInstant,
} from './week.ts';

const anyDay = fc
  .integer({ min: -730_000, max: 2_900_000 })
  .map((days) => addDays(ensureCalendarDay('2000-01-01'), days));

describe('the week of a day', () => {
  test.each([
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2018-12-31', '2019-W01'],
    ['2019-12-30', '2020-W01'],
    ['2016-01-03', '2015-W53'],
    ['2026-08-17', '2026-W34'],
    ['2026-08-23', '2026-W34'],
    ['0001-01-01', '0001-W01'],
    ['0099-12-31', '0099-W53'],
    ['9998-12-31', '9998-W53'],
  ])('%s lies in %s', (day, week) => {
    expect(weekOfDay(ensureCalendarDay(day))).toBe(week);
  });

  test('begins on its Monday, ends on its Sunday, and holds every day between', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const week = weekOfDay(day);
        fc.pre(isWeek(week));
        expect(weekOfDay(firstDayOf(week))).toBe(week);
        expect(weekOfDay(lastDayOf(week))).toBe(week);
        expect(new Date(firstDayOf(week)).getUTCDay()).toBe(1);
        expect(firstDayOf(week) <= day && day <= lastDayOf(week)).toBe(true);
      }),
    );
  });

  test('ids sort as text in the order of time', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 300 }), (day, later) => {
        const end = addDays(day, later);
        expect(weekOfDay(day) <= weekOfDay(end)).toBe(true);
      }),
    );
  });
});

describe('a week id', () => {
  test.each(['2020-W53', '2015-W53', '2021-W01', '2021-W52', '9998-W53'])('%s is one', (text) => {
    expect(isWeek(text)).toBe(true);
  });

  test.each([
    '2021-W53',
    '2021-W00',
    '2021-W54',
    '2021-W1',
    '2021W01',
    '2021-w01',
    '0000-W01',
    '9999-W01',
    '',
    '2021-W01 ',
  ])('%s is none', (text) => {
    expect(isWeek(text)).toBe(false);
    expect(() => ensureWeek(text)).toThrow(RangeError);
  });

  test('weeks are added over the end of a long year', () => {
    expect(addWeeks(ensureWeek('2020-W52'), 1)).toBe('2020-W53');
    expect(addWeeks(ensureWeek('2020-W53'), 1)).toBe('2021-W01');
    expect(addWeeks(ensureWeek('2021-W01'), -1)).toBe('2020-W53');
  });
});

describe('in a time zone', () => {
  test('the week turns at local midnight, not at that of UTC', () => {
    expect(weekOfInstant(new Date('2026-08-16T15:59:59Z'), 'Asia/Shanghai')).toBe('2026-W33');
    expect(weekOfInstant(new Date('2026-08-16T16:00:00Z'), 'Asia/Shanghai')).toBe('2026-W34');
    expect(weekOfInstant(new Date('2026-08-17T03:59:59Z'), 'America/New_York')).toBe('2026-W33');
  });

  test.each([
    ['2026-W12', 'Europe/Berlin', '2026-03-23T09:00:00.000Z'],
    ['2026-W13', 'Europe/Berlin', '2026-03-30T08:00:00.000Z'],
    ['2026-W43', 'America/New_York', '2026-10-26T14:00:00.000Z'],
    ['2026-W44', 'America/New_York', '2026-11-02T15:00:00.000Z'],
    ['2020-W53', 'Asia/Shanghai', '2021-01-04T02:00:00.000Z'],
  ])(
    '%s is due in %s on the next Monday at ten, whatever the clocks did',
    (week, timeZone, instant) => {
      expect(publicationInstant(ensureWeek(week), timeZone).toISOString()).toBe(instant);
    },
  );

  test('a week is closed from the first moment of the next one', () => {
    const week = ensureWeek('2026-W34');
    expect(isClosed(week, new Date('2026-08-23T15:59:59.999Z'), 'Asia/Shanghai')).toBe(false);
    expect(isClosed(week, new Date('2026-08-23T16:00:00Z'), 'Asia/Shanghai')).toBe(true);
  });
});

test('a week that its year does not have is told from what only looks like one', () => {
  expect(missingWeek('2026-W54')).toEqual({ year: '2026', last: '2026-W53' });
  expect(missingWeek('2025-W53')).toEqual({ year: '2025', last: '2025-W52' });
  for (const text of ['2026-W53', '0000-W01', '9999-W01', '2026-W5', '2026'])
    expect(missingWeek(text)).toBeNull();
});
