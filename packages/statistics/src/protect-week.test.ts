import { ensureNumberRange } from '@rangewatch/numbering';
import {
  CATEGORIES,
  columnsOf,
  ensureWeek,
  RELEASE_TABLES,
  type ReleaseTable,
} from '@rangewatch/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandOf, type Disclosure } from './disclosure-policy.ts';
import {
  protectWeekCampaign,
  protectWeekCategory,
  protectWeekRange,
  protectWeekSource,
} from './protect-week.ts';
import { protectWeekShares } from './week-shares.ts';
import { anyDisclosure, BLOCK, NUMBER, withJitter } from './testing/facts.ts';

const week = ensureWeek('2026-W34');
const ownCount = {
  source: 'rangewatch' as const,
  reportCount: 25,
  numberCount: 12,
  reporterCount: 11,
};
const imported = {
  source: 'ftc_dnc' as const,
  reportCount: 25,
  numberCount: 12,
  reporterCount: null,
};
const campaign = {
  campaignId: 'c1',
  title: '好房节',
  organiserName: '示例家装',
  reportCount: 60,
  reporterCount: 52,
};

function rowOf(fields: object, range = BLOCK): unknown {
  return protectWeekRange(week, { ...ownCount, range, ...fields }, withJitter(range, 1));
}

describe('a number or range in a week', () => {
  test('of an imported file is written exactly, from the first report', () => {
    const count = { ...imported, reportCount: 1, numberCount: 1 };
    expect(protectWeekRange(week, { ...count, range: NUMBER }, withJitter(NUMBER, 2))).toEqual({
      table: 'numbers',
      row: {
        week,
        number: NUMBER,
        source: 'ftc_dnc',
        report_count: 1,
        reporter_count: null,
        counts_are: 'exact',
        place: 'CN-BJ',
        carrier: 'china-telecom',
      },
    });
    expect(protectWeekRange(week, { ...count, range: BLOCK }, withJitter(BLOCK, 2))).toMatchObject({
      table: 'ranges',
      row: { range: BLOCK, open_digits: 4, report_count: 1, number_count: 1, counts_are: 'exact' },
    });
  });

  test.each([
    [11, 0, 10],
    [11, 2, 5],
    [9, 2, 5],
    [7, 2, 5],
  ])('of %i people with jitter %i is written as %i', (reporterCount, jitter, edge) => {
    const count = { ...ownCount, reporterCount, range: BLOCK };
    expect(protectWeekRange(week, count, withJitter(BLOCK, jitter))).toMatchObject({
      row: { reporter_count: edge, report_count: 20, number_count: 10, counts_are: 'lower_edge' },
    });
  });

  test('of too few people, or too few numbers, is not written', () => {
    expect(rowOf({ reporterCount: 5 })).toBeNull();
    expect(rowOf({ reporterCount: null })).toBeNull();
    expect(rowOf({ numberCount: 3 })).toBeNull();
    expect(rowOf({ reporterCount: 3 }, NUMBER)).toBeNull();
    expect(rowOf({ reporterCount: 4 }, NUMBER)).not.toBeNull();
  });
});

describe('a category in a week', () => {
  test.each([...CATEGORIES, null])('%s: own lower edges, imports exactly', (category) => {
    const disclosure = withJitter(`category:${category ?? ''}`, 1);
    expect(protectWeekCategory(week, { ...ownCount, category }, disclosure)).toEqual({
      week,
      category,
      source: 'rangewatch',
      report_count: 20,
      number_count: 10,
      counts_are: 'lower_edge',
    });
    expect(protectWeekCategory(week, { ...imported, category }, disclosure)).toMatchObject({
      report_count: 25,
      number_count: 12,
      counts_are: 'exact',
    });
    expect(
      protectWeekCategory(week, { ...ownCount, category, reportCount: 5 }, disclosure),
    ).toBeNull();
    expect(
      protectWeekCategory(week, { ...ownCount, category, numberCount: 3 }, disclosure),
    ).toBeNull();
  });
});

describe('a source in a week', () => {
  const disclosure = withJitter('source:rangewatch', 2);

  test('of our own leaves blank what is too small, and is left out when all is', () => {
    const count = { ...ownCount, numberCount: 4, withheldCount: 6, rejectedCount: 0 };
    expect(protectWeekSource(week, count, disclosure)).toEqual({
      week,
      source: 'rangewatch',
      report_count: 20,
      reporter_count: null,
      number_count: null,
      withheld_count: null,
      rejected_count: 0,
      counts_are: 'lower_edge',
    });
    expect(
      protectWeekSource(week, { ...count, withheldCount: 7 }, disclosure)?.withheld_count,
    ).toBe(5);
    expect(protectWeekSource(week, { ...count, reportCount: 6 }, disclosure)).toBeNull();
  });

  test('of an import is written exactly', () => {
    const count = { ...imported, withheldCount: 0, rejectedCount: 1 };
    expect(protectWeekSource(week, count, disclosure)).toMatchObject({
      report_count: 25,
      number_count: 12,
      withheld_count: 0,
      rejected_count: 1,
      counts_are: 'exact',
    });
  });
});

describe('a campaign in a week', () => {
  const disclosure = withJitter('campaign:c1', 2);

  test('is written from five people on, at the lower edge', () => {
    expect(protectWeekCampaign(week, campaign, disclosure)).toEqual({
      week,
      campaign_id: 'c1',
      title: '好房节',
      organiser: '示例家装',
      report_count: 50,
      reporter_count: 50,
      counts_are: 'lower_edge',
    });
    expect(protectWeekCampaign(week, { ...campaign, reporterCount: 6 }, disclosure)).toBeNull();
    expect(
      protectWeekCampaign(week, { ...campaign, reporterCount: 7 }, disclosure)?.reporter_count,
    ).toBe(5);
    expect(protectWeekCampaign(week, { ...campaign, reportCount: 6 }, disclosure)).toBeNull();
  });
});

describe('whatever was counted', () => {
  const count = fc.integer({ min: 0, max: 20_000 });
  const counts = fc.record({
    source: fc.constantFrom('rangewatch' as const, 'ftc_dnc' as const),
    reportCount: count,
    numberCount: count,
    reporterCount: fc.option(count),
    withheldCount: count,
    rejectedCount: count,
  });

  test('a row fits its table, and an own count is an edge no larger than the truth', () => {
    fc.assert(
      fc.property(counts, anyDisclosure, (given, disclosure) => {
        const rows: [Exclude<ReleaseTable, 'signals'>, object | null][] = [
          ['numbers', protectWeekRange(week, { ...given, range: NUMBER }, disclosure)?.row ?? null],
          ['ranges', protectWeekRange(week, { ...given, range: BLOCK }, disclosure)?.row ?? null],
          ['categories', protectWeekCategory(week, { ...given, category: null }, disclosure)],
          ['sources', sourceRow(given, disclosure)],
          ['campaigns', campaignRow(given, disclosure)],
        ];
        for (const [table, row] of rows) {
          if (row === null) continue;
          expect(RELEASE_TABLES[table].safeParse(row).error).toBeUndefined();
          expect(Object.keys(row).toSorted()).toEqual([...columnsOf(table)].toSorted());
          const shown = RELEASE_TABLES[table].parse(row);
          const isEdge = bandOf(shown.report_count)?.from === shown.report_count;
          expect(shown.counts_are === 'exact' || isEdge).toBe(true);
          expect(shown.report_count).toBeLessThanOrEqual(given.reportCount);
        }
      }),
    );
  });

  test('the order in which rows come makes no difference: the same count gives the same row', () => {
    const ranges = ['86170000100**', '86170000101**'].map(ensureNumberRange);
    fc.assert(
      fc.property(counts, anyDisclosure, (given, disclosure) => {
        const write = (order: typeof ranges): string[] =>
          order.map((range) =>
            JSON.stringify(protectWeekRange(week, { ...given, range }, disclosure)),
          );
        expect(write(ranges)).toEqual(write(ranges.toReversed()).toReversed());
      }),
    );
  });
});

/** As a release completes it with shares. */
function sourceRow(
  given: Parameters<typeof protectWeekSource>[1],
  disclosure: Disclosure,
): object | null {
  const row = protectWeekSource(week, given, disclosure);
  const parts = { evidenceCount: given.withheldCount % (given.reportCount + 1), disputedCount: 0 };
  return row && { ...row, ...protectWeekShares({ ...given, ...parts }, disclosure) };
}

/** As a release completes it where no signal of the campaign is public. */
function campaignRow(
  given: { readonly reportCount: number; readonly reporterCount: number | null },
  disclosure: Disclosure,
): object | null {
  const count = { ...campaign, ...given, reporterCount: given.reporterCount ?? 0 };
  const row = protectWeekCampaign(week, count, disclosure);
  return row && { ...row, reply: null, reply_deadline: null };
}
