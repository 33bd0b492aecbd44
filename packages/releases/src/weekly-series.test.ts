import { addWeeks, ensureWeek, type ReleasedTotal } from '@rangewatch/schema';
import { expect, test } from 'vitest';
import { weeklySeries } from './weekly-series.ts';

const WEEK = ensureWeek('2026-W53');

function total(weeksAgo: number, reportCount: number, more: Partial<ReleasedTotal> = {}) {
  return {
    week: addWeeks(WEEK, -weeksAgo),
    revision: 1,
    source: 'ftc_dnc',
    category: '',
    status: 'final',
    reportCount,
    numberCount: 1,
    daysWithReports: 7,
    countsAre: 'exact',
    ...more,
  } as const satisfies ReleasedTotal;
}

test('stands beside the week before and the mean of the four before, across the end of a year', () => {
  const rows = weeklySeries([
    total(-1, 9),
    total(0, 20),
    total(1, 11),
    total(2, 10),
    total(3, 6),
    total(4, 4),
  ]);
  expect(rows.map(({ week }) => week).slice(-2)).toEqual(['2026-W53', '2027-W01']);
  expect(rows.at(-2)).toMatchObject({ report_count: 20, week_before: 11, four_week_mean: 8 });
  expect(rows.at(-1)).toMatchObject({ report_count: 9, week_before: 20, four_week_mean: 12 });
});

test('gives no mean where a week is missing, and keeps sources and categories apart', () => {
  const rows = weeklySeries([
    total(0, 20, { category: 'debt_reduction' }),
    total(0, 30),
    total(1, 11),
    total(1, 7, { source: 'rangewatch', countsAre: 'lower_edge' }),
    total(3, 6),
    total(4, 4),
  ]);
  const now = rows.filter(({ week }) => week === WEEK);
  expect(now).toMatchObject([
    { category: null, report_count: 30, week_before: 11, four_week_mean: null },
    { category: 'debt_reduction', report_count: 20, week_before: null, four_week_mean: null },
  ]);
});
