import { type AuthorityRow, authorityKey, CATEGORIES, OWN_SOURCE } from '@rangewatch/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterAuthorityRows } from './jurisdiction.ts';
import { keyOf, peopleIn, recount } from './testing/recount.ts';
import { reviseAuthorityRows } from './revise-rows.ts';
import { rowsOf, toldReports } from './testing/told-week.ts';

const RUNS = { numRuns: 30, endOnFailure: true };
const PLACES = ['CN-BJ', 'CN-GD', 'CN-SH', 'CN-ZJ'];

function countsOf(rows: readonly AuthorityRow[]): ReadonlyMap<string, number | null> {
  return new Map(rows.map((row) => [authorityKey(row), row.report_count]));
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
          if (counts.includes(null)) expect(row.four_week_mean).toBeNull();
          if (row.trend === 'gone_quiet') expect(row.report_count).toBeNull();
          if (row.trend === 'new') expect(counts).toEqual([null, null, null, null]);
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
    expect(new Set(gone.map(({ trend, title }) => `${trend} ${title}`))).toEqual(
      new Set(['gone_quiet null']),
    );
  });
});

describe('the file of another revision', () => {
  it('differs in no figure of ours by five reports or fewer, and shows no cell more', async () => {
    await fc.assert(
      fc.asyncProperty(toldReports, toldReports, fc.nat({ max: 40 }), async (told, late, count) => {
        const first = await rowsOf(told);
        const next = reviseAuthorityRows(first, await rowsOf([...told, ...late.slice(0, count)]));
        const before = countsOf(first);
        for (const row of next) {
          const change = Math.abs((row.report_count ?? 0) - (before.get(authorityKey(row)) ?? NaN));
          expect(change === 0 || change > 5).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('shows all where the first had nothing to take from', async () => {
    const [told = []] = fc.sample(toldReports, { numRuns: 1, seed: 5 });
    const rows = await rowsOf(told);
    expect(reviseAuthorityRows([], rows)).toEqual(rows);
  });

  it('shows official files as they are', () => {
    const row = {
      source: 'ftc_dnc',
      dimension: 'category',
      cell: 'value',
      report_count: 3,
    } as AuthorityRow;
    expect(reviseAuthorityRows([row], [{ ...row, report_count: 4 }])).toMatchObject([
      { report_count: 4 },
    ]);
  });
});

describe('the file of a jurisdiction', () => {
  const bounds = fc.record({
    places: fc.option(fc.subarray(PLACES, { minLength: 1 }), { nil: undefined }),
    categories: fc.option(fc.subarray(CATEGORIES.slice(3, 9), { minLength: 1 }), {
      nil: undefined,
    }),
  });

  it('holds nothing of others, and a residual of its own, of more than five persons', async () => {
    await fc.assert(
      fc.asyncProperty(toldReports, bounds, async (told, { places, categories }) => {
        const rows = await rowsOf(told);
        const jurisdiction = { ...(places && { places }), ...(categories && { categories }) };
        const whole = countsOf(rows);
        for (const row of filterAuthorityRows(rows, jurisdiction)) {
          if (!places && !categories) continue;
          if (row.cell === 'value') {
            if (places) expect(places).toContain(row.place);
            if (categories) expect(categories).toContain(row.category);
            expect(whole.get(authorityKey(row))).toBe(row.report_count);
            continue;
          }
          expect(!places === !categories).toBe(false);
          const shown = new Set(
            rows
              .filter((each) => each.dimension === row.dimension && each.cell === 'value')
              .map(keyOf),
          );
          const lines = rows.filter(
            (each) => each.dimension === (places ? 'place' : 'category') && each.cell === 'value',
          );
          const within = new Set(lines.map((each) => (places ? each.place : each.category)));
          const left = [...recount(told, row.dimension)].filter(([key]) => {
            const [, , place = '', , category = ''] = key.split('|');
            const line = places ? place : category;
            return (
              !shown.has(key) &&
              within.has(line) &&
              (places ?? categories ?? []).includes(line as never)
            );
          });
          const reports = left.flatMap(([, each]) => each);
          expect(row.report_count).toBe(reports.length);
          expect(peopleIn(reports)).toBeGreaterThanOrEqual(5);
          expect(row.source).toBe(OWN_SOURCE);
        }
      }),
      RUNS,
    );
  });

  it('is the whole file where nothing is bounded', async () => {
    const [told = []] = fc.sample(toldReports, { numRuns: 1, seed: 4 });
    const rows = await rowsOf(told);
    expect(filterAuthorityRows(rows, {})).toEqual(rows);
  });
});
