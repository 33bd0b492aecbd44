import { expect, test } from 'vitest';
import { releaseCalendar } from './release-calendar.ts';

const ZONE = 'Asia/Shanghai';

test('names the next Mondays at ten, through the end of a year with week 53', () => {
  const calendar = releaseCalendar(new Date('2026-12-17T00:00:00Z'), ZONE, 52);
  expect(calendar).toHaveLength(52);
  expect(calendar.slice(0, 4).map(({ week }) => week)).toEqual([
    '2026-W51',
    '2026-W52',
    '2026-W53',
    '2027-W01',
  ]);
  expect(calendar[0]).toEqual({
    week: '2026-W51',
    dueAt: new Date('2026-12-21T02:00:00Z'),
    finalWeek: '2026-W47',
  });
});

test('counts the Monday of today until the hour has come', () => {
  const before = releaseCalendar(new Date('2026-11-30T01:59:59Z'), ZONE, 1);
  const after = releaseCalendar(new Date('2026-11-30T02:00:00Z'), ZONE, 1);
  expect([before[0]?.week, after[0]?.week]).toEqual(['2026-W48', '2026-W49']);
});

test('keeps the hour of the clock where clocks change', () => {
  const calendar = releaseCalendar(new Date('2026-10-20T12:00:00Z'), 'Europe/Berlin', 2);
  expect(calendar.map(({ dueAt }) => dueAt.toISOString())).toEqual([
    '2026-10-26T09:00:00.000Z',
    '2026-11-02T09:00:00.000Z',
  ]);
});
