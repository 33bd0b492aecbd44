import {
  type AuthorityRow,
  authorityKey,
  CATEGORIES,
  type Jurisdiction,
  type Province,
} from '@rangewatch/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AgainstBefore } from './against-before.ts';
import { filterAuthorityRows } from './jurisdiction.ts';
import { keyOf, peopleIn, recount } from './testing/recount.ts';
import { rowsOf, toldReports } from './testing/told-week.ts';

const RUNS = { numRuns: 30, endOnFailure: true };
/** Where a key stands in the text of a cell. */
const AT = { place: 2, category: 4 } as const;
const PLACES: Province[] = ['CN-BJ', 'CN-GD', 'CN-SH', 'CN-ZJ'];

function countsOf(rows: readonly AuthorityRow[]): ReadonlyMap<string, number | null> {
  return new Map(rows.map((row) => [authorityKey(row), row.report_count]));
}

function showsAny(counts: ReadonlyMap<string, number | null>): boolean {
  return [...counts.values()].some((count) => count !== null);
}

describe('the file of another week', () => {
  it('is all that a comparison says anything about', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(toldReports, { minLength: 5, maxLength: 5 }), async (weeks) => {
        const [now = [], ...told] = weeks;
        const before = await Promise.all(told.map((each) => rowsOf(each)));
        const released = before.map(countsOf);
        for (const row of await rowsOf(now, before)) {
          const counts = released.map((week) => week.get(authorityKey(row)) ?? null);
          expect(row.last_week_count).toBe(counts[0]);
          const isUnknown = row.report_count === null || counts.includes(null);
          const sum = counts.reduce<number>((all, count) => all + (count ?? 0), 0);
          expect(row.four_week_mean).toBe(isUnknown ? null : Math.floor(sum / 4));
          expect(row.report_count === null).toBe(row.trend === 'not_shown');
          const isNew =
            row.cell === 'value' &&
            counts.every((count) => count === null) &&
            released.every(showsAny);
          expect(row.trend === 'new').toBe(isNew);
        }
      }),
      { ...RUNS, numRuns: 15 },
    );
  });

  it('names what was shown last week and is not shown now, whatever is behind it', async () => {
    const [told = []] = fc.sample(toldReports, { numRuns: 1, seed: 3 });
    const last = await rowsOf(told);
    const gone = await rowsOf([], [last, null, null, null]);
    const shown = last.filter(({ cell }) => cell === 'value').map(authorityKey);
    expect(gone.map(authorityKey)).toEqual(shown);
    expect(new Set(gone.map(({ trend }) => trend))).toEqual(new Set(['not_shown']));
    // Nobody is counted in any campaign; one that is not accepted has no name, the others do.
    const rejected = last.map((row) =>
      row.campaign_id === 'a' ? { ...row, campaign_id: 'z' } : row,
    );
    const named = await rowsOf([], [rejected, null, null, null]);
    for (const { campaign_id: id, title } of named) expect(title).toBe(id === 'z' ? null : id);
    expect(new Set(named.map(({ campaign_id: id }) => id))).toEqual(new Set(['z', 'b', 'c']));
  });
});

function official(
  place: string,
  report_count: number,
  source: AuthorityRow['source'] = 'ftc_dnc',
): AuthorityRow {
  return { dimension: 'place', source, cell: 'value', place, report_count } as AuthorityRow;
}

describe('an official file', () => {
  const week = [official('US-CA', 40), official('US-NY', 12)];
  const own = [official('CN-FJ', 40, 'rangewatch')];

  it('that holds nothing of a cell says that it was nobody’s', () => {
    const before = new AgainstBefore([week, week, week, week]);
    expect(before.compare(official('US-DC', 3))).toEqual({
      last_week_count: 0,
      four_week_mean: 0,
      trend: 'new',
    });
  });

  it('is rising from half as many again as the mean, and falling to two thirds of it', () => {
    const before = new AgainstBefore([36, 24, 30, 30].map((count) => [official('US-CA', count)]));
    const trends = [45, 44, 21, 20, 1].map(
      (count) => before.compare(official('US-CA', count)).trend,
    );
    expect(trends).toEqual(['rising', 'steady', 'steady', 'falling', 'falling']);
  });

  it('that was not imported for a week says nothing of that week', () => {
    const unknown = { last_week_count: null, four_week_mean: null, trend: null };
    for (const place of ['US-DC', 'US-CA'])
      expect(new AgainstBefore([own, own, own, own]).compare(official(place, 3))).toEqual(unknown);
    expect(new AgainstBefore([week, week, own, week]).compare(official('US-DC', 3))).toEqual({
      ...unknown,
      last_week_count: 0,
    });
  });
});

/** All that is said of a residual besides its count. */
const NO_FIGURE = {
  reporter_count: null,
  number_count: null,
  evidence_tenths: null,
  disputed_tenths: null,
  last_week_count: null,
  four_week_mean: null,
  trend: null,
};

/** The reports of the lines within bounds that no cell of theirs shows, as everybody who has the whole file can work out. */
function fromWholeFile(
  rows: readonly AuthorityRow[],
  dimension: AuthorityRow['dimension'],
  { provinces, categories }: Jurisdiction,
): number {
  const line = provinces ? 'place' : 'category';
  const bound: readonly string[] = provinces ?? categories ?? [];
  const sumOf = (of: AuthorityRow['dimension']) =>
    rows
      .filter((row) => row.dimension === of && row.cell === 'value')
      .filter((row) => bound.includes(row[line] ?? ''))
      .reduce((sum, row) => sum + (row.report_count ?? 0), 0);
  return sumOf(line) - sumOf(dimension);
}

const EVERYTHING = { provinces: null, categories: null };

describe('the file of a jurisdiction', () => {
  const bounds = fc.record({
    provinces: fc.option(fc.subarray(PLACES, { minLength: 1 })),
    categories: fc.option(fc.subarray(CATEGORIES.slice(3, 9), { minLength: 1 })),
  });

  it('holds rows within its bounds, as they are in the whole file, and no residual of others', async () => {
    await fc.assert(
      fc.asyncProperty(toldReports, bounds, async (told, bound) => {
        const rows = await rowsOf(told);
        const values = filterAuthorityRows(rows, bound).filter(({ cell }) => cell === 'value');
        const wanted = rows.filter(
          (row) =>
            row.cell === 'value' &&
            (bound.provinces?.some((province) => province === row.place) ?? true) &&
            (bound.categories?.some((category) => category === row.category) ?? true),
        );
        expect(values).toEqual(wanted);
      }),
      RUNS,
    );
  });

  it.each([
    ['place', 'provinces', PLACES.slice(0, 2)],
    ['category', 'categories', CATEGORIES.filter((each) => each !== 'loan_credit')],
  ] as const)(
    'bounded by %s has a residual of its own, of five persons or more',
    async (by, name, bound) => {
      await fc.assert(
        fc.asyncProperty(toldReports, async (told) => {
          const rows = await rowsOf(told);
          const filtered = filterAuthorityRows(rows, { ...EVERYTHING, [name]: bound });
          for (const row of filtered.filter(({ cell }) => cell === 'other')) {
            const values = rows.filter(({ cell }) => cell === 'value');
            const shown = new Set(
              values.filter((each) => each.dimension === row.dimension).map(keyOf),
            );
            const lines = filtered
              .filter(({ dimension }) => dimension === by)
              .map((each) => each[by]);
            const left = [...recount(told, row.dimension)].filter(
              ([key]) => !shown.has(key) && lines.some((line) => key.split('|')[AT[by]] === line),
            );
            const reports = left.flatMap(([, each]) => each);
            expect(row.report_count).toBe(reports.length);
            expect(peopleIn(reports)).toBeGreaterThanOrEqual(5);
          }
        }),
        RUNS,
      );
    },
  );

  it('bounded on both sides has none', async () => {
    await fc.assert(
      fc.asyncProperty(toldReports, async (told) => {
        const both = { provinces: PLACES, categories: CATEGORIES };
        const cells = filterAuthorityRows(await rowsOf(told), both).map(({ cell }) => cell);
        expect(cells).not.toContain('other');
      }),
      RUNS,
    );
  });

  it('tells two who put theirs together nothing that the whole file does not', async () => {
    await fc.assert(
      fc.asyncProperty(toldReports, bounds, bounds, async (told, one, other) => {
        const rows = await rowsOf(told);
        const both = [one, other].flatMap((bound) =>
          filterAuthorityRows(rows, bound).map((row) => ({ row, bound })),
        );
        for (const { row, bound } of both) {
          if (rows.includes(row)) continue;
          expect(row).toEqual({ ...row, cell: 'other', ...NO_FIGURE });
          expect(row.report_count).toBe(fromWholeFile(rows, row.dimension, bound));
        }
      }),
      RUNS,
    );
  });

  it('is the whole file where nothing is bounded', async () => {
    const [told = []] = fc.sample(toldReports, { numRuns: 1, seed: 4 });
    const rows = await rowsOf(told);
    expect(filterAuthorityRows(rows, EVERYTHING)).toEqual(rows);
  });
});
