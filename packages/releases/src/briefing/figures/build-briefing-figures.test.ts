import { addWeeks, CATEGORIES } from '@rangewatch/schema';
import { describe, expect, it } from 'vitest';
import { TABLES, type TableRow } from '../../table-row.ts';
import { TEST_HEADER, TEST_ROWS } from '../../test-release.ts';
import { fullWeek, TEST_CONTEXT } from '../test-briefing.ts';
import type { BriefingFigures, WeekTotal } from './briefing-figures.ts';
import { buildBriefingFigures } from './build-briefing-figures.ts';

const { week } = TEST_HEADER;

function sourceOf(figures: BriefingFigures, source: string) {
  const found = figures.sources.find((each) => each.source === source);
  if (!found) throw new Error(`no ${source}`);
  return found;
}

describe('the figures of a briefing', () => {
  it('are those of the rows', async () => {
    const figures = await buildBriefingFigures(week, TEST_ROWS);
    const own = sourceOf(figures, 'rangewatch');
    expect(own.totals).toMatchObject({ report_count: 100, number_count: 20 });
    expect(own.numbers.shown.map(({ number }) => number)).toEqual(['8617012345678', 'CN:95588']);
    expect(sourceOf(figures, 'ftc_dnc').totals?.report_count).toBe(12);
    expect(figures.categories).toEqual({
      total: 2,
      shown: [
        { category: 'warranty', counts: [exact(8, 1)] },
        { category: null, counts: [exact(4, 0.5)] },
      ],
    });
    expect(figures.signals.total).toBe(2);
  });

  it('do not depend on how the tables are mixed', async () => {
    const grouped = TABLES.flatMap((table) => fullWeek().filter((row) => row.table === table));
    const mixed = TABLES.toReversed().flatMap((table) =>
      fullWeek().filter((row) => row.table === table),
    );
    const expected = await buildBriefingFigures(week, fullWeek(), TEST_CONTEXT);
    expect(await buildBriefingFigures(week, grouped, TEST_CONTEXT)).toEqual(expected);
    expect(await buildBriefingFigures(week, mixed, TEST_CONTEXT)).toEqual(expected);
  });

  it('hold ranges of which none lies inside another', async () => {
    const { ranges } = sourceOf(await buildBriefingFigures(week, fullWeek()), 'rangewatch');
    expect(ranges.shown).toHaveLength(10);
    expect(ranges.shown.every(({ open_digits }) => open_digits === 4)).toBe(true);
    expect(ranges.total).toBe(30);
  });

  it('take the widest range of a plan that has no ten thousand numbers', async () => {
    const row = { ...rangeRow(), range: 'CN:95***', open_digits: 3 };
    const inside = { ...rangeRow(), range: 'CN:955**', open_digits: 2 };
    const rows: TableRow[] = [
      { table: 'ranges', row },
      { table: 'ranges', row: inside },
    ];
    const { ranges } = sourceOf(await buildBriefingFigures(week, rows), 'rangewatch');
    expect(ranges).toMatchObject({ shown: [row], total: 1 });
    expect(ranges.shown[0]?.parts[5]).toBe(20);
  });

  it('keep a page of an endless week', async () => {
    const { numbers } = sourceOf(await buildBriefingFigures(week, manyNumbers(50_000)), 'ftc_dnc');
    expect(numbers.total).toBe(50_000);
    expect(numbers.shown.map(({ report_count }) => report_count)).toEqual(Array(10).fill(999));
  });
});

describe('what a week is compared with', () => {
  it('leaves a gap where nothing was published, and says what is newly shown, rising and no longer shown', async () => {
    const { series, trends } = sourceOf(await buildBriefingFigures(week, fullWeek()), 'ftc_dnc');
    expect(series.weeks).toHaveLength(13);
    expect(series.weeks[6]).toEqual({ week: '2026-W28', total: null });
    expect(series.categories.shown[0]?.category).toBe('all');
    expect(series.categories.shown[1]?.counts.slice(4, 8)).toEqual([806, 809, null, 815]);
    const [appeared, rising, quiet] = [CATEGORIES[8], CATEGORIES[0], CATEGORIES[9]];
    expect(trends).toEqual({
      appeared: [{ category: appeared, reportCount: 270, mean: null }],
      rising: [{ category: rising, reportCount: 2830, mean: 823 }],
      falling: [],
      quiet: [{ category: quiet, reportCount: 197, mean: null }],
    });
  });

  it('says nothing of the kind unless each of the four weeks before was published', async () => {
    const gap = addWeeks(week, -4);
    const rows = fullWeek().filter(({ table, row }) => table !== 'weekly' || row.week !== gap);
    expect(sourceOf(await buildBriefingFigures(week, rows), 'ftc_dnc').trends).toBeNull();
  });
});

it('adds the numbers of blocks by the region they were allocated to, each number once', async () => {
  const figures = await buildBriefingFigures(week, fullWeek());
  expect(sourceOf(figures, 'ftc_dnc').places).toEqual({
    shown: [{ place: 'US-DC', numberCount: 30 * 31, countsAre: 'exact' }],
    total: 1,
  });
  expect(sourceOf(figures, 'rangewatch').places.shown).toEqual([
    { place: null, numberCount: 30 * 50, countsAre: 'lower_edge' },
  ]);
});

it('counts each campaign once, whichever table names it', async () => {
  const { funnel } = await buildBriefingFigures(week, [...fullWeek(), ...fullWeek()]);
  expect(funnel).toEqual({ named: 12, withSignal: 11, corroborated: 6 });
});

describe('the weeks before', () => {
  it('give the last and the mean of four', async () => {
    const figures = await buildBriefingFigures(week, TEST_ROWS, {
      previousTotals: [1, 2, 3, 4, 5].map((ago) => total(ago, ago * 10)),
    });
    expect(sourceOf(figures, 'ftc_dnc').before).toEqual({ lastWeek: 10, fourWeekMean: 25 });
    expect(sourceOf(figures, 'rangewatch').before).toEqual({ lastWeek: null, fourWeekMean: null });
  });

  it('give no mean where one of them has no figure, which is not zero', async () => {
    const figures = await buildBriefingFigures(week, TEST_ROWS, {
      previousTotals: [1, 2, 4].map((ago) => total(ago, 10)),
    });
    expect(sourceOf(figures, 'ftc_dnc').before).toEqual({ lastWeek: 10, fourWeekMean: null });
  });
});

function exact(reportCount: number, shareOfMost: number) {
  return { source: 'ftc_dnc', reportCount, countsAre: 'exact', shareOfMost };
}

function total(ago: number, report_count: number): WeekTotal {
  return { week: addWeeks(week, -ago), source: 'ftc_dnc', report_count };
}

function rangeRow() {
  const counts = { report_count: 20, reporter_count: 10, number_count: 3 } as const;
  const allocation = { place: null, carrier: null };
  return {
    week,
    source: 'rangewatch',
    ...counts,
    ...allocation,
    counts_are: 'lower_edge',
  } as const;
}

function* manyNumbers(count: number): Generator<TableRow> {
  for (let at = 0; at < count; at += 1) {
    const number = `1202${String(at).padStart(7, '0')}`;
    const counts = { report_count: at % 1000, reporter_count: null, counts_are: 'exact' } as const;
    const allocation = { place: 'US-DC', carrier: null };
    yield { table: 'numbers', row: { week, number, source: 'ftc_dnc', ...counts, ...allocation } };
  }
}
