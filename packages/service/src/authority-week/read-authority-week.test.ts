import { type AuthorityReports } from '@rangewatch/database/readers';
import { ensureNumberRange } from '@rangewatch/numbering';
import { renderAuthority } from '@rangewatch/releases';
import {
  type AuthorityRow,
  blockOf,
  type Category,
  ensureWeek,
  type SignalLevel,
} from '@rangewatch/schema';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import {
  buildNewEvidence,
  buildNewReport,
  bytesOf,
  describeEachEngine,
  ownerByReceipt,
  type ReportSketch,
} from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  type Bench,
  CAMPAIGN_ID,
  openBench,
  seedWeek,
  WEEK,
  withdraw,
} from '../week/testing/week-bench.ts';
import { type AuthorityWeekOptions, readAuthorityWeek } from './read-authority-week.ts';

const NODE = ensureNumberRange('861300100****');
/** Where numbers were allocated, by what the regulator’s tables say. */
const ALLOCATED: Readonly<Record<string, readonly [string | null, string | null]>> = {
  '8613001000001': ['CN-BJ', 'china-unicom'],
  '8613001000002': ['CN-BJ', 'china-unicom'],
  '8613760000001': ['CN-GD', 'china-mobile'],
  '8613957000001': ['CN-ZJ', 'china-mobile'],
  '862162081234': ['CN-SH', null],
  '8613001000003': ['CN-BJ', 'china-unicom'],
  '8613001000004': ['CN-BJ', 'china-unicom'],
  '8613001000005': ['CN-BJ', 'china-unicom'],
};
const NUMBERS = Object.keys(ALLOCATED).slice(0, 5);
/** Of one block: the others have too few numbers to be public. */
const MANY = Object.keys(ALLOCATED).filter((number) => number.startsWith('861300100'));
const CATEGORIES: readonly (Category | null)[] = ['loan_credit', 'insurance', null];
const FIRST: AuthorityWeekOptions = {
  status: 'provisional',
  containsSample: false,
  before: [],
  revisionBefore: null,
  disclosure: { policy: PUBLIC_POLICY, jitterKey: bytesOf('jitter') },
};

/** 240 reports of 80 people: few about the last numbers and categories, a third by people of a campaign. */
const SKETCHES = Array.from({ length: 240 }, (_, index): ReportSketch => {
  const drawn = (index * 37) % 101;
  const at = Math.floor((drawn * drawn) / 2041);
  const first = (at === 0 ? MANY[index % MANY.length] : NUMBERS[at]) ?? '';
  return {
    id: `told-${index}`,
    reporter: `person-${index % 80}`,
    numbers: [...new Set([first, ...(index % 9 === 0 ? ['8613760000001'] : [])])],
    day: '2026-08-19',
    category: CATEGORIES[Math.floor(((index * 53) % 97) / 41)] ?? null,
    ...(index % 3 === 0 && { campaignIds: [CAMPAIGN_ID] }),
  };
});

function numberOf({ numbers }: ReportSketch): string {
  return numbers[0] ?? '';
}

/** Reports by a cell's keys, counted without any of the code that made the table. */
const RECOUNT: Readonly<Record<string, (report: ReportSketch) => readonly (string | null)[]>> = {
  place: (report) => [ALLOCATED[numberOf(report)]?.[0] ?? null],
  carrier: (report) => [ALLOCATED[numberOf(report)]?.[1] ?? null],
  category: ({ category }) => [category ?? null],
  range: (report) => [numberOf(report).startsWith('861300100') ? NODE : null],
  'place×category': (report) => [ALLOCATED[numberOf(report)]?.[0] ?? null, report.category ?? null],
  'carrier×category': (report) => [
    ALLOCATED[numberOf(report)]?.[1] ?? null,
    report.category ?? null,
  ],
};

function keysOf(row: AuthorityRow): readonly unknown[] {
  const cells: Readonly<Record<string, unknown>> = row;
  return row.dimension.split('×').map((key) => cells[key]);
}

function titlesIn(rows: readonly AuthorityRow[]): ReadonlySet<string | null> {
  return new Set(rows.filter(({ campaign_id: id }) => id !== null).map(({ title }) => title));
}

async function attachEvidence({ writers, clock }: Bench, { id }: ReportSketch): Promise<void> {
  const evidence = { owner: ownerByReceipt(id), receivedAt: clock() };
  await writers.addEvidence(buildNewEvidence(`evidence of ${id}`, evidence));
}

const RUN = {
  ranAt: new Date('2026-08-24T00:30:00Z'),
  methodVersion: 'signals/1',
  codeVersion: 'test',
  seed: 1,
  isVerifiedBasis: true,
  personCount: 900,
  testedCampaigns: 1,
} as const;

/** What a run keeps of the campaign at the block: 2.5 to 8.5 times what was expected. */
function foundAt(level: SignalLevel) {
  const found = { range: NODE, level, o: 12, ic: 2, ic025: Math.log2(2.5), ic975: Math.log2(8.5) };
  const campaign = { campaignId: CAMPAIGN_ID, source: 'rangewatch', campaignRef: CAMPAIGN_ID };
  return { ...campaign, range: NODE, level, result: JSON.stringify(found) };
}

const bytesOfEngines: Map<string, string>[] = [];

describeEachEngine('the week of an authority', (database) => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench(database().url);
    await seedWeek(bench.writers);
    for (let index = 0; index < 12; index++) await withdraw(bench.writers, index);
    await bench.writers.acceptReports(SKETCHES.map(buildNewReport));
    await bench.writers.submitObjection({
      objectionId: 'objection',
      range: ensureNumberRange('8613760000001'),
      relation: 'holder',
      sealedStatement: null,
      receiptHash: bytesOf('objection'),
      idempotencyHash: bytesOf('objection key'),
      contentHash: bytesOf('objection content'),
      receivedAt: bench.clock(),
    });
  });
  afterEach(() => bench.close());

  async function rowsOf(options = FIRST, week = WEEK): Promise<readonly AuthorityRow[]> {
    return bench.readers.inSnapshot(async (record) => {
      const rows: AuthorityRow[] = [];
      for await (const row of readAuthorityWeek(record, week, options)) rows.push(row);
      return rows;
    });
  }

  it('counts what was told, as an independent recount does, and nobody of fewer than five', async () => {
    const rows = await rowsOf();
    for (const [dimension, keysIn] of Object.entries(RECOUNT)) {
      const cells = Map.groupBy(SKETCHES, (report) => JSON.stringify(keysIn(report)));
      const own = rows.filter((row) => row.dimension === dimension && row.source === 'rangewatch');
      for (const row of own.filter(({ cell }) => cell === 'value')) {
        const reports = cells.get(JSON.stringify(keysOf(row))) ?? [];
        const people = new Set(reports.map(({ reporter }) => reporter)).size;
        expect(row.report_count, `${dimension} ${keysOf(row).join()}`).toBe(reports.length);
        expect(row.number_count).toBe(new Set(reports.map(numberOf)).size);
        expect(people).toBeGreaterThanOrEqual(5);
        expect(row.reporter_count ?? people).toBe(people);
      }
      expect(own.some(({ cell }) => cell === 'value')).toBe(true);
      if (dimension.includes('×')) continue;
      const sum = own.reduce((total, row) => total + (row.report_count ?? 0), 0);
      expect(sum).toBe(SKETCHES.length);
    }
  });

  it('counts persons of a campaign exactly, with the organiser’s reply', async () => {
    const day = '2026-08-20';
    await bench.writers.inviteOrganiser({
      campaignId: CAMPAIGN_ID,
      invitedOn: day as never,
      invitedBy: 'letter',
    });
    const rows = await rowsOf();
    const persons = SKETCHES.filter(({ campaignIds }) => campaignIds);
    const people = new Set(persons.map(({ reporter }) => reporter)).size;
    expect(rows.find(({ dimension }) => dimension === 'campaign')).toMatchObject({
      campaign_id: CAMPAIGN_ID,
      organiser: 'An invented organiser',
      report_count: persons.length,
      reporter_count: people,
      reply: 'invited',
      reply_deadline: '2026-09-04',
      disputed_tenths: expect.any(Number),
    });
    expect(rows.some(({ dimension }) => dimension === 'campaign×range')).toBe(true);
  });

  it('has beside a campaign what the newest run of its week found, and nothing of other runs', async () => {
    expect((await rowsOf()).filter(({ signal_level: level }) => level !== null)).toEqual([]);
    const other = ensureWeek('2026-W33');
    for (const [asOf, factsHash, level] of [
      [WEEK, 'first', 'corroborated'],
      [WEEK, 'again', 'robust'],
      [other, 'other', 'screened'],
    ] as const)
      await bench.writers.recordSignalRun({ ...RUN, asOf, factsHash, results: [foundAt(level)] });
    const told = (await rowsOf()).filter(({ signal_level: level }) => level !== null);
    expect(new Set(told.map(({ dimension }) => dimension))).toEqual(
      new Set(['campaign', 'campaign×range']),
    );
    for (const row of told)
      expect(row).toMatchObject({
        campaign_id: CAMPAIGN_ID,
        cell: 'value',
        report_count: expect.any(Number),
        signal_level: 'robust',
        signal_ratio_low: 2,
        signal_ratio_high: 9,
      });
  });

  it('gives shares in tenths where a tenth is more than five reports, and none of fewer', async () => {
    const shown = SKETCHES.filter((_, index) => index % 4 === 0);
    for (const sketch of shown) await attachEvidence(bench, sketch);
    const rows = (await rowsOf()).filter(({ source }) => source === 'rangewatch');
    const place = rows.find(({ place: at, dimension }) => at === 'CN-GD' && dimension === 'place');
    const of = SKETCHES.filter((report) => ALLOCATED[numberOf(report)]?.[0] === 'CN-GD');
    const few = of.length < 60;
    expect(place?.disputed_tenths).toBe(few ? null : 10);
    for (const row of rows.filter(
      ({ dimension, cell }) => dimension === 'category' && cell === 'value',
    )) {
      const all = SKETCHES.filter(({ category }) => category === row.category);
      const tenths = Math.floor(
        (10 * all.filter((report) => shown.includes(report)).length) / all.length,
      );
      expect(row.evidence_tenths).toBe(all.length < 60 ? null : tenths);
    }
    expect(rows.some(({ evidence_tenths: tenths }) => tenths !== null && tenths > 0)).toBe(true);
  });

  it('shows official files whole, and the blocks that the public release shows', async () => {
    const rows = await rowsOf();
    const official = rows.filter(
      ({ source, dimension }) => source === 'ftc_dnc' && dimension === 'category',
    );
    expect(official.map(({ category, report_count }) => [category, report_count])).toEqual([
      [null, 20],
      ['warranty', 40],
    ]);
    const places = rows.filter(
      ({ source, dimension }) => source === 'ftc_dnc' && dimension === 'place',
    );
    expect(places.map(({ place, report_count }) => [place, report_count])).toEqual([
      [null, 6],
      ['US-DC', 54],
    ]);
    const ranges = rows.filter(
      ({ source, dimension }) => source === 'rangewatch' && dimension === 'range',
    );
    expect(ranges.map(({ range, place }) => [range, place])).toEqual([
      [null, null],
      [NODE, 'CN-BJ'],
    ]);
  });

  it('gives each report once, blocks together, with the people the rollup counts', async () => {
    const read: AuthorityReports[] = [];
    await bench.readers.inSnapshot(async (record) => {
      for await (const report of record.authorityCounts(WEEK).reports()) read.push(report);
    });
    const own = read.filter(({ source }) => source === 'rangewatch');
    expect(new Set(own.map(({ reportId }) => reportId)).size).toBe(SKETCHES.length);
    expect(own).toHaveLength(SKETCHES.length);
    const blocks = own.map(({ number }) => number && blockOf(number));
    expect(blocks.filter((block, at) => block !== blocks[at - 1])).toHaveLength(
      new Set(blocks).size,
    );
    for (const { block } of own) {
      const inside = SKETCHES.filter(({ numbers }) =>
        numbers.some((number) => blockOf(number as never) === block?.range),
      );
      expect(block?.reportCount).toBe(inside.length);
      expect(block?.reporterCount).toBe(new Set(inside.map(({ reporter }) => reporter)).size);
    }
  });

  it('compares with released weeks and keeps a revision from telling who came late', async () => {
    const first = await rowsOf();
    const next = ensureWeek('2026-W35');
    const later = await rowsOf({ ...FIRST, before: [first] }, next);
    expect(new Set(later.map(({ trend }) => trend))).toEqual(new Set(['not_shown']));
    // Though nobody is counted in the campaign in that week.
    expect([titlesIn(later), titlesIn(later).size]).toEqual([titlesIn(first), 1]);
    await bench.writers.acceptReports([
      buildNewReport({
        id: 'late',
        reporter: 'late',
        numbers: ['8613760000001'],
        day: '2026-08-19',
        category: 'insurance',
      }),
    ]);
    expect(await rowsOf({ ...FIRST, revisionBefore: first })).toEqual(first);
  });

  it('is empty for a week without reports, and the same bytes on every engine', async () => {
    expect(await rowsOf(FIRST, ensureWeek('2020-W53'))).toEqual([]);
    const files = new Map<string, string>();
    await bench.readers.inSnapshot((record) =>
      renderAuthority(readAuthorityWeek(record, WEEK, FIRST), async (name, bytes) => {
        files.set(name, (files.get(name) ?? '') + Buffer.from(bytes).toString('utf8'));
      }),
    );
    bytesOfEngines.push(files);
    for (const other of bytesOfEngines) expect(other).toEqual(files);
    expect(files.get('authority.csv')?.length).toBeGreaterThan(2000);
  });
});
