import { type AuthorityDimension, type AuthorityRow, authorityKey } from '@rangewatch/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviseAuthorityRows } from './revise-rows.ts';
import { NUMBERS, rowsOf, type ToldReport, toldReports } from './testing/told-week.ts';

const NAMED = { organiserName: 'Of now', reply: 'replied', replyDeadline: null } as const;
const CONTEXT = {
  status: 'final',
  containsSample: true,
  campaigns: new Map(
    ['a', 'b', 'c'].map((campaignId) => [campaignId, { ...NAMED, campaignId, title: 'Of now' }]),
  ),
} as const;

function shownIn(rows: readonly AuthorityRow[]): readonly AuthorityRow[] {
  return rows.filter(
    ({ source, report_count: count }) => source === 'rangewatch' && count !== null,
  );
}

function ofCampaign(rows: readonly AuthorityRow[]): readonly AuthorityRow[] {
  return rows.filter(({ campaign_id: id }) => id !== null);
}

function loansIn(rows: readonly AuthorityRow[]): number {
  const row = rows.find((each) => each.dimension === 'category' && each.category === 'loan_credit');
  return row?.report_count ?? 0;
}

/** All cells, what each table holds, and what each line holds beyond the crossed cells on it. */
function figuresOf(rows: readonly AuthorityRow[]): ReadonlyMap<string, number> {
  const shown = shownIn(rows);
  const figures = new Map(shown.map((row) => [authorityKey(row), row.report_count ?? 0]));
  const add = (name: string, count: number | null) =>
    figures.set(name, (figures.get(name) ?? 0) + (count ?? 0));
  for (const row of shown) add(`all by ${row.dimension}`, row.report_count);
  const crossed = (['place', 'carrier'] as const).flatMap((by) =>
    ([by, 'category'] as const).map((line) => ({
      of: `${by}×category` as AuthorityDimension,
      line,
    })),
  );
  for (const { of, line } of crossed)
    for (const row of shown.filter(({ cell }) => cell === 'value')) {
      if (row.dimension === line) add(`${of} left on ${row[line]}`, row.report_count);
      if (row.dimension === of) add(`${of} left on ${row[line]}`, -(row.report_count ?? 0));
    }
  return figures;
}

/** What can be told of the reports between two revisions by one figure, or by two of them together. */
function toldBetween(first: readonly AuthorityRow[], next: readonly AuthorityRow[]): number[] {
  const before = figuresOf(first);
  const changes = new Set([...figuresOf(next)].map(([key, now]) => now - (before.get(key) ?? NaN)));
  const pairs = [...changes].flatMap((one) => [...changes].map((other) => one - other));
  return [...changes, ...pairs].map(Math.abs);
}

/** As many more reports by as many people, all of one number and category. */
function batchOf(size: number): readonly ToldReport[] {
  return Array.from({ length: size }, (_, at) => ({
    reporter: 1000 + at,
    number: NUMBERS[0] ?? null,
    category: 'loan_credit',
    isLinked: false,
  }));
}

describe('the file of another revision', () => {
  it('tells nothing of those who came late or took a report back, beside files of other weeks', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(toldReports, toldReports),
        fc.nat({ max: 7 }),
        fc.nat({ max: 7 }),
        async ([other, told], late, withdrawn) => {
          const last = await rowsOf(other);
          const weeks = [last, last, last, last];
          const first = await rowsOf(told.slice(late), weeks);
          const next = reviseAuthorityRows(
            first,
            await rowsOf(told.slice(0, told.length - withdrawn), weeks),
            CONTEXT,
          );
          fc.pre(shownIn(first).length > 0);
          compared++;
          expect(shownIn(next).map(authorityKey)).toEqual(shownIn(first).map(authorityKey));
          const few = toldBetween(first, next).filter((each) => !(each === 0 || each > 5));
          expect(few).toEqual([]);
        },
      ),
      { numRuns: 30, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(10);
  });

  it.each([
    [40, 40],
    [6, 6],
    [5, 0],
  ])('of %i more of one kind shows %i more', async (size, more) => {
    const told = [...fc.sample(toldReports, { numRuns: 1, seed: 6 }).flat(), ...batchOf(60)];
    const first = await rowsOf(told);
    const next = reviseAuthorityRows(
      first,
      await rowsOf([...told, ...batchOf(60 + size).slice(60)]),
      CONTEXT,
    );
    expect(Math.max(...toldBetween(first, next))).toBe(more);
    expect(loansIn(next)).toBe(loansIn(first) + more);
  });

  it('keeps all where what was added to one table can be taken from another', async () => {
    const told = [...fc.sample(toldReports, { numRuns: 1, seed: 6 }).flat(), ...batchOf(60)];
    const first = await rowsOf(told);
    const [one] = batchOf(1);
    const late = [
      ...batchOf(100).slice(60),
      ...(one ? [{ ...one, reporter: 2000, number: null }] : []),
    ];
    const next = reviseAuthorityRows(first, await rowsOf([...told, ...late]), CONTEXT);
    expect(figuresOf(next)).toEqual(figuresOf(first));
  });

  it('says of a campaign what is said today, and nothing of one that is no longer accepted', async () => {
    const [told = []] = fc.sample(toldReports, { numRuns: 1, seed: 5 });
    const first = await rowsOf(told);
    expect(ofCampaign(first).length).toBeGreaterThan(0);
    const next = reviseAuthorityRows(first, [], CONTEXT);
    expect(ofCampaign(next)).toEqual(
      ofCampaign(first).map((row) => ({
        ...row,
        title: 'Of now',
        organiser: 'Of now',
        reply: 'replied',
        reply_deadline: null,
        status: 'final',
        contains_sample: true,
      })),
    );
    const none = reviseAuthorityRows(first, [], { ...CONTEXT, campaigns: new Map() });
    expect(ofCampaign(none)).toEqual([]);
    expect(none.length).toBe(first.length - ofCampaign(first).length);
  });

  it('shows all where the first had nothing to take from', async () => {
    const [told = [], last = []] = fc.sample(toldReports, { numRuns: 2, seed: 5 });
    const rows = await rowsOf(told);
    expect(reviseAuthorityRows([], rows, CONTEXT)).toEqual(rows);
    const gone = await rowsOf([], [await rowsOf(last), null, null, null]);
    expect(gone.length).toBeGreaterThan(0);
    expect(reviseAuthorityRows(gone, rows, CONTEXT)).toEqual(rows);
  });

  it('shows official files as they are', async () => {
    const [told = []] = fc.sample(toldReports, { numRuns: 1, seed: 5 });
    const rows = await rowsOf(told);
    const row = {
      source: 'ftc_dnc',
      dimension: 'category',
      cell: 'value',
      report_count: 3,
    } as AuthorityRow;
    const next = reviseAuthorityRows([...rows, row], [{ ...row, report_count: 4 }], CONTEXT);
    expect(next.filter(({ source }) => source === 'ftc_dnc')).toMatchObject([{ report_count: 4 }]);
  });
});
