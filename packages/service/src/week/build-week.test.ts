import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openReaders } from '@rangewatch/database/readers';
import { ensureCalendarDay, ensureWeek } from '@rangewatch/schema';
import { ensureNumberRange } from '@rangewatch/numbering';
import {
  buildNewEvidence,
  createTestDatabase,
  describeEachEngine,
  ENGINES,
  objectTo,
  ownerByReceipt,
} from '@rangewatch/testkit';
import { expect, it } from 'vitest';
import { buildWeek } from './build-week.ts';
import { closeWeeks, type WeekResult } from './close-weeks.ts';
import {
  type Bench,
  CAMPAIGN_ID,
  filesOf,
  importRows,
  openBench,
  reportBy,
  seedWeek,
  visibleFaults,
  WEEK,
  withdraw,
} from './testing/week-bench.ts';
import { ReleaseDisplaced, WeekNotClosed, WeekWithoutReports } from './week-problem.ts';

const ATTACHED_AT = new Date('2026-08-20T04:00:00Z');

/** A picture to the report that `reportBy` gives for this index. */
async function attachEvidence({ writers }: Bench, index: number): Promise<void> {
  const owner = ownerByReceipt(`report-${index}`);
  await writers.addEvidence(
    buildNewEvidence(`evidence-${index}`, { owner, receivedAt: ATTACHED_AT }),
  );
}

async function rowsOf(bench: Bench, path: string): Promise<Record<string, unknown>[]> {
  return JSON.parse(await readFile(join(bench.releasesDir, path), 'utf8')) as Record<
    string,
    unknown
  >[];
}

interface RevisionsFile {
  readonly comparedWith: number | null;
  readonly changes: readonly {
    readonly table: string;
    readonly key: Readonly<Record<string, unknown>>;
    readonly column?: string;
  }[];
}

async function revisionsOf(folder: string): Promise<RevisionsFile> {
  return JSON.parse(await readFile(join(folder, 'revisions.json'), 'utf8')) as RevisionsFile;
}

function nameOf({ table, key, column }: RevisionsFile['changes'][number]): string {
  return `${table} ${Object.values(key).join(' ')} ${column}`;
}

/** Every cell of two revisions that differs, by hand: all tables read whole and compared. */
async function differencesOf(bench: Bench, one: string, other: string): Promise<string[]> {
  const tables = {
    sources: ['source'],
    categories: ['category', 'source'],
    campaigns: ['campaign_id'],
    signals: ['campaign_id', 'signal'],
    ranges: ['range', 'source'],
    numbers: ['number', 'source'],
    weekly: ['week', 'source', 'category'],
  };
  const names: string[] = [];
  for (const [table, keys] of Object.entries(tables)) {
    const [before, after] = await Promise.all(
      [one, other].map((revision) => rowsOf(bench, `2026-W34/${revision}/${table}.json`)),
    );
    const nameIn = (row: Record<string, unknown>) => keys.map((key) => row[key]).join(' ');
    const known = new Map(before?.map((row) => [nameIn(row), row]));
    for (const row of after ?? [])
      for (const column of Object.keys(row))
        if (known.get(nameIn(row))?.[column] !== row[column])
          names.push(`${table} ${nameIn(row)} ${column}`);
  }
  return names.toSorted();
}

/** Later weeks, which are empty here, are looked at in `empty-weeks.test.ts`. */
async function closeAll(bench: Bench): Promise<WeekResult[]> {
  const results: WeekResult[] = [];
  for await (const result of closeWeeks(bench, { through: WEEK })) results.push(result);
  return results;
}

describeEachEngine('closing a week', (database) => {
  async function withBench(use: (bench: Bench) => Promise<void>): Promise<void> {
    const bench = await openBench(database().url);
    try {
      await seedWeek(bench.writers);
      await use(bench);
    } finally {
      await bench.close();
    }
  }

  it('publishes imported counts exactly and our own as lower edges', () =>
    withBench(async (bench) => {
      const outcome = await buildWeek(bench, WEEK);
      expect(outcome).toMatchObject({
        status: 'published',
        folder: join(bench.releasesDir, '2026-W34', 'r1'),
      });
      expect(outcome.manifest).toMatchObject({
        revision: 1,
        status: 'provisional',
        revisionReasons: [],
        scheduledAt: '2026-08-24T02:00:00.000Z',
      });
      const sources = await rowsOf(bench, '2026-W34/r1/sources.json');
      expect(sources).toMatchObject([
        {
          source: 'ftc_dnc',
          report_count: 60,
          number_count: 36,
          withheld_count: 6,
          counts_are: 'exact',
        },
        { source: 'rangewatch', report_count: 10, counts_are: 'lower_edge' },
      ]);
      const numbers = await rowsOf(bench, '2026-W34/r1/numbers.json');
      const imported = numbers
        .filter((row) => row.source === 'ftc_dnc')
        .map((row) => Number(row.report_count));
      expect(imported.reduce((sum, count) => sum + count, 0)).toBe(54);
      expect(numbers.filter((row) => row.source === 'rangewatch')).toHaveLength(4);
      expect(await rowsOf(bench, '2026-W34/r1/campaigns.json')).toMatchObject([
        { title: '=2 家装抽奖' },
      ]);
      expect(await visibleFaults(bench.releasesDir)).toEqual([]);
      expect(await bench.readers.listReleases({ limit: 10 })).toMatchObject({
        items: [{ week: WEEK, revision: 1 }],
      });
    }));

  it('says what was public of signals, with the noise it was published with, and until when the organiser could reply', () =>
    withBench(async (bench) => {
      await bench.writers.inviteOrganiser({
        campaignId: CAMPAIGN_ID,
        invitedOn: ensureCalendarDay('2026-08-01'),
        invitedBy: 'letter',
      });
      const invited = await buildWeek(bench, WEEK);
      expect(invited.status).toBe('published');
      // Before a signal is public nobody learns that there is one.
      const before = { reply: null, reply_deadline: null };
      expect(await rowsOf(bench, '2026-W34/r1/campaigns.json')).toMatchObject([before]);
      bench.clock.set('2026-09-01T00:00:00Z');
      await bench.writers.publishCampaignSignals({
        campaignId: CAMPAIGN_ID,
        asOf: WEEK,
        openNodes: [],
        persons: [],
        cells: [],
        publishedAt: bench.clock(),
        view: {
          asOf: WEEK,
          weeks: [],
          signals: [
            {
              campaignId: CAMPAIGN_ID,
              campaignTitle: 'Spring lottery',
              organiserName: 'Example Homes',
              range: ensureNumberRange('861701234****'),
              namedAs: 'block',
              level: 'robust',
              called: { about: 120, halfWidth: 9 },
              band: '2to5',
              statement: { en: '', 'zh-Hans': '', 'zh-Hant': '' },
            },
          ],
          reply: null,
          absence: { en: '', 'zh-Hans': '', 'zh-Hant': '' },
        },
      });
      await buildWeek(bench, WEEK);
      const after = { reply: 'invited', reply_deadline: '2026-08-16' };
      expect(await rowsOf(bench, '2026-W34/r2/campaigns.json')).toMatchObject([after]);
      expect(await rowsOf(bench, '2026-W34/r2/signals.json')).toEqual([
        {
          week: WEEK,
          campaign_id: CAMPAIGN_ID,
          signal: 1,
          title: 'Spring lottery',
          organiser: 'Example Homes',
          range: '861701234****',
          named_as: 'block',
          level: 'robust',
          called_about: 120,
          called_noise: 9,
          ratio_band: '2to5',
          reply: 'invited',
          reply_deadline: '2026-08-16',
          counts_are: 'noise_added',
        },
      ]);
    }));

  it('changes nothing when run again', () =>
    withBench(async (bench) => {
      await buildWeek(bench, WEEK);
      const before = await filesOf(bench.releasesDir);
      bench.clock.set('2026-09-21T01:59:59Z');
      expect(await closeAll(bench)).toMatchObject([
        { week: WEEK, status: 'unchanged', manifest: { revision: 1, status: 'provisional' } },
      ]);
      expect(await filesOf(bench.releasesDir)).toEqual(before);
    }));

  it.each([
    ['on its day', '2026-09-21T02:00:00Z', '2026-09-21T02:00:00.000Z'],
    ['later, after a standstill', '2026-10-13T00:00:00Z', '2026-10-12T02:00:00.000Z'],
  ])('becomes final %s by a revision of the same figures, once', (_, instant, scheduledAt) =>
    withBench(async (bench) => {
      const first = await buildWeek(bench, WEEK);
      const before = await filesOf(bench.releasesDir);
      await rm(first.folder, { recursive: true });
      bench.clock.set(instant);
      const final = await buildWeek(bench, WEEK);
      expect(final).toMatchObject({
        status: 'published',
        manifest: {
          revision: 2,
          status: 'final',
          scheduledAt,
          revisionReasons: [{ reason: 'final', reportCount: null }],
        },
      });
      const { changes } = await revisionsOf(final.folder);
      expect(changes.filter(({ table }) => table !== 'weekly')).toEqual([]);
      const after = await filesOf(bench.releasesDir);
      for (const [path, text] of before) expect(after.get(path)).toBe(text);
      expect(await visibleFaults(bench.releasesDir)).toEqual([]);
      bench.clock.set('2026-11-10T00:00:00Z');
      expect(await closeAll(bench)).toMatchObject([{ status: 'unchanged' }]);
    }),
  );

  it('is not revised for late reports once it is final; a withdrawal revises it, and the late ones are counted and named', () =>
    withBench(async (bench) => {
      await buildWeek(bench, WEEK);
      bench.clock.set('2026-09-21T02:00:00Z');
      await buildWeek(bench, WEEK);
      const before = await filesOf(bench.releasesDir);
      await importRows(bench.writers, 'two', 7);
      await bench.writers.acceptReports([reportBy(100)]);
      await withdraw(bench.writers, 100);
      await bench.writers.acceptReports([reportBy(101)]);
      bench.clock.set('2026-09-29T00:00:00Z');
      expect(await closeAll(bench)).toMatchObject([
        { status: 'unchanged', manifest: { revision: 2, status: 'final' } },
      ]);
      expect(await filesOf(bench.releasesDir)).toEqual(before);
      expect(await campaignCounts(database().url)).toMatchObject([{ reportCount: 13 }]);
      for (const index of [0, 1, 2, 3, 4, 5]) await withdraw(bench.writers, index);
      expect((await buildWeek(bench, WEEK)).manifest).toMatchObject({
        revision: 3,
        status: 'final',
        revisionReasons: [
          { reason: 'late-reports', reportCount: 5 },
          { reason: 'withdrawals', reportCount: 5 },
        ],
      });
    }));

  it('names what changed when no report came: a campaign taken away', () =>
    withBench(async (bench) => {
      await buildWeek(bench, WEEK);
      const at = new Date('2026-08-27T00:00:00Z');
      await bench.writers.screenCampaign(CAMPAIGN_ID, 'rejected', 'not one', at);
      bench.clock.set('2026-09-01T00:00:00Z');
      const { manifest, folder } = await buildWeek(bench, WEEK);
      expect(manifest.revisionReasons).toEqual([{ reason: 'campaigns', reportCount: null }]);
      const readme = await readFile(join(folder, 'README.en.txt'), 'utf8');
      expect(readme).toContain('the page of a campaign was');
      expect(readme).not.toContain('too few to give a figure');
      expect(await buildWeek(bench, WEEK)).toMatchObject({ status: 'unchanged' });
    }));

  it('says in the next revision that reports came late or were withdrawn, and leaves the first as it was', () =>
    withBench(async (bench) => {
      await buildWeek(bench, WEEK);
      const first = await filesOf(bench.releasesDir);
      await importRows(bench.writers, 'two', 7);
      bench.clock.set('2026-09-01T00:00:00Z');
      const late = await buildWeek(bench, WEEK);
      expect(late.manifest).toMatchObject({
        revision: 2,
        scheduledAt: '2026-08-31T02:00:00.000Z',
        revisionReasons: [{ reason: 'late-reports', reportCount: 5 }],
      });
      for (const index of [0, 1, 2, 3, 4, 5]) await withdraw(bench.writers, index);
      bench.clock.set('2026-09-22T00:00:00Z');
      const fewer = await buildWeek(bench, WEEK);
      expect(fewer.manifest).toMatchObject({
        revision: 3,
        status: 'final',
        revisionReasons: [
          { reason: 'withdrawals', reportCount: 5 },
          { reason: 'final', reportCount: null },
        ],
      });
      const after = await filesOf(bench.releasesDir);
      for (const [path, text] of first) expect(after.get(path)).toBe(text);
      expect(await visibleFaults(bench.releasesDir)).toEqual([]);
    }));

  it('says on which day a revision was made, also when its lost folder is made again later', () =>
    withBench(async (bench) => {
      const first = await buildWeek(bench, WEEK);
      expect(first.manifest).not.toHaveProperty('revisedOn');
      expect(await readFile(join(first.folder, 'README.en.txt'), 'utf8')).not.toContain('made on');
      await importRows(bench.writers, 'two', 7);
      // Already Sunday in Shanghai, and the Monday it would have been due has passed.
      bench.clock.set('2026-08-29T17:00:00Z');
      const { manifest, folder } = await buildWeek(bench, WEEK);
      expect(manifest).toMatchObject({
        revision: 2,
        scheduledAt: '2026-08-24T02:00:00.000Z',
        revisedOn: '2026-08-30',
      });
      const says =
        'Scheduled for 2026-08-24 10:00 (Asia/Shanghai). This revision was made on 2026-08-30.';
      for (const name of ['README.en.txt', 'report.html'])
        expect(await readFile(join(folder, name), 'utf8')).toContain(says);
      for (const name of ['report.json', 'datapackage.json'])
        expect(await readFile(join(folder, name), 'utf8')).toMatch(/"revisedOn": ?"2026-08-30"/);
      const before = await filesOf(bench.releasesDir);
      await rm(folder, { recursive: true });
      bench.clock.set('2026-09-02T00:00:00Z');
      expect(await buildWeek(bench, WEEK)).toMatchObject({ status: 'restored' });
      expect(await filesOf(bench.releasesDir)).toEqual(before);
      expect(await visibleFaults(bench.releasesDir)).toEqual([]);
    }));

  it('names both reasons when both happened', () =>
    withBench(async (bench) => {
      await buildWeek(bench, WEEK);
      for (const index of [0, 1, 2, 3, 4, 5, 6, 7]) await withdraw(bench.writers, index);
      await bench.writers.acceptReports([reportBy(100), reportBy(101)]);
      expect((await buildWeek(bench, WEEK)).manifest.revisionReasons).toEqual([
        { reason: 'late-reports', reportCount: null },
        { reason: 'withdrawals', reportCount: 5 },
      ]);
    }));

  it('publishes a week once more when everything about it was withdrawn', () =>
    withBench(async (bench) => {
      const inWeek33 = Array.from({ length: 12 }, (_, index) => reportBy(index + 20, '2026-08-11'));
      await bench.writers.acceptReports(inWeek33);
      expect(await closeAll(bench)).toMatchObject([{ week: '2026-W33' }, { week: WEEK }]);
      for (let index = 20; index < 32; index += 1) await withdraw(bench.writers, index);
      expect(await closeAll(bench)).toMatchObject([
        { week: '2026-W33', status: 'published', manifest: { revision: 2 } },
        { week: WEEK, status: 'unchanged' },
      ]);
      expect(await rowsOf(bench, '2026-W33/r2/numbers.json')).toEqual([]);
    }));

  it('records what campaigns counted, exactly, at every run', () =>
    withBench(async (bench) => {
      await buildWeek(bench, WEEK);
      const counts = {
        week: WEEK,
        reportCount: 12,
        reporterCount: 12,
        reporterCountToDate: 12,
        exposureCount: 12,
      };
      expect(await campaignCounts(database().url)).toMatchObject([counts]);
      await withdraw(bench.writers, 3);
      await buildWeek(bench, WEEK);
      expect(await campaignCounts(database().url)).toMatchObject([
        {
          ...counts,
          reportCount: 11,
          reporterCount: 11,
          reporterCountToDate: 11,
          exposureCount: 11,
        },
      ]);
    }));

  it('refuses a week that is not over, and one nobody reported anything about', () =>
    withBench(async (bench) => {
      bench.clock.set('2026-08-23T15:59:59Z');
      await expect(buildWeek(bench, WEEK)).rejects.toThrow(WeekNotClosed);
      bench.clock.set('2026-08-23T16:00:00Z');
      await expect(buildWeek(bench, ensureWeek('2026-W33'))).rejects.toThrow(WeekWithoutReports);
      expect(await filesOf(bench.releasesDir)).toEqual(new Map());
    }));

  it('waits for Monday 10:00 before it closes a week by itself', () =>
    withBench(async (bench) => {
      bench.clock.set('2026-08-24T01:59:59Z');
      expect(await closeAll(bench)).toEqual([]);
      bench.clock.set('2026-08-24T02:00:00Z');
      expect(await closeAll(bench)).toMatchObject([{ status: 'published' }]);
    }));

  it('lets two workers publish at once: one release, one record', () =>
    withBench(async (bench) => {
      const other = await openBench(database().url, bench.releasesDir);
      const outcomes = await Promise.all([buildWeek(bench, WEEK), buildWeek(other, WEEK)]);
      await other.close();
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['published', 'unchanged']);
      expect(await bench.readers.listReleases({ limit: 10 })).toMatchObject({
        items: [{ revision: 1 }],
      });
      expect(await visibleFaults(bench.releasesDir)).toEqual([]);
      expect(
        [...(await filesOf(bench.releasesDir)).keys()].every((path) =>
          path.startsWith('2026-W34/r1/'),
        ),
      ).toBe(true);
    }));

  it('keeps the folder that is on record when two workers saw different reports', () =>
    withBench(async (bench) => {
      const other = await openBench(database().url, bench.releasesDir);
      // The first has placed its folder; before it records, the second sees a late import and replaces
      // the folder; before that one records, the first does.
      const first = beforeFirstRecording(bench, async (recordFirst) => {
        await importRows(other.writers, 'two', 7);
        const second = beforeFirstRecording(other, async () => void (await recordFirst()));
        expect(await buildWeek(second, WEEK)).toMatchObject({
          status: 'published',
          manifest: { revision: 2, revisionReasons: [{ reason: 'late-reports', reportCount: 5 }] },
        });
      });
      expect(await buildWeek(first, WEEK)).toMatchObject({ manifest: { revision: 1 } });
      expect(await visibleFaults(bench.releasesDir)).toEqual([]);
      for (const { revision, manifest } of await bench.readers.listRevisions(WEEK)) {
        const text = await readFile(
          join(bench.releasesDir, WEEK, `r${revision}`, 'manifest.json'),
          'utf8',
        );
        expect(JSON.parse(text)).toEqual(manifest);
      }
      await other.close();
    }));

  it('lists every cell that a revision changed, and nothing of a first one', () =>
    withBench(async (bench) => {
      const first = await buildWeek(bench, WEEK);
      expect(await revisionsOf(first.folder)).toMatchObject({ comparedWith: null, changes: [] });
      await importRows(bench.writers, 'two', 5);
      const { folder } = await buildWeek(bench, WEEK);
      const { comparedWith, changes } = await revisionsOf(folder);
      expect(comparedWith).toBe(1);
      const changed = changes.filter(({ table }) => table === 'sources');
      expect(changed).toEqual([
        {
          table: 'sources',
          key: { source: 'ftc_dnc' },
          change: 'cell_changed',
          column: 'report_count',
          before: 60,
          after: 65,
        },
        expect.objectContaining({ column: 'withheld_count', before: 6, after: 7 }),
      ]);
      expect(await differencesOf(bench, 'r1', 'r2')).toEqual(changes.map(nameOf).toSorted());
    }));

  it('makes no revision beside one whose rows were changed, and tells which', () =>
    withBench(async (bench) => {
      const { folder } = await buildWeek(bench, WEEK);
      const path = join(folder, 'numbers.json');
      const own = await readFile(path, 'utf8');
      await importRows(bench.writers, 'two', 5);
      for (const changed of [own.replace('"report_count":2', '"report_count":3'), own.slice(99)]) {
        await writeFile(path, changed);
        expect(await closeAll(bench)).toMatchObject([
          { week: WEEK, status: 'failed', problem: { code: 'release_displaced', folder } },
        ]);
        expect([...(await filesOf(bench.releasesDir)).keys()].join()).not.toContain('r2');
      }
      await writeFile(path, own);
      expect(await closeAll(bench)).toMatchObject([{ status: 'published' }]);
    }));

  it('keeps the shares of the first revision, whatever becomes of evidence and objections', () =>
    withBench(async (bench) => {
      await bench.writers.acceptReports(
        Array.from({ length: 100 }, (_, index) => reportBy(100 + index)),
      );
      for (let index = 100; index < 145; index += 1) await attachEvidence(bench, index);
      await objectTo(bench.writers, '1202555****', ATTACHED_AT);
      const { folder } = await buildWeek(bench, WEEK);
      const shares = [
        { source: 'ftc_dnc', evidence_tenths: null, disputed_tenths: 9 },
        { source: 'rangewatch', evidence_tenths: 3, disputed_tenths: 0 },
      ];
      expect(await rowsOf(bench, '2026-W34/r1/sources.json')).toMatchObject(shares);
      const before = await filesOf(bench.releasesDir);
      for (let index = 145; index < 200; index += 1) await attachEvidence(bench, index);
      await objectTo(bench.writers, '861701234****', ATTACHED_AT);
      await rm(folder, { recursive: true });
      expect(await buildWeek(bench, WEEK)).toMatchObject({ status: 'restored' });
      expect(await filesOf(bench.releasesDir)).toEqual(before);
      await importRows(bench.writers, 'two', 7);
      expect(await buildWeek(bench, WEEK)).toMatchObject({ manifest: { revision: 2 } });
      expect(await rowsOf(bench, '2026-W34/r2/sources.json')).toMatchObject(shares);
    }));

  it('repeats in each series what the weeks before published, whatever became of them since', () =>
    withBench(async (bench) => {
      await bench.writers.acceptReports(
        Array.from({ length: 12 }, (_, index) => reportBy(100 + index, '2026-08-12')),
      );
      await closeAll(bench);
      const series = await rowsOf(bench, '2026-W34/r1/weekly.json');
      expect(series.filter(({ category }) => category === null)).toMatchObject([
        { week: '2026-W33', source: 'rangewatch', revision: 1, status: 'provisional' },
        { week: '2026-W34', source: 'ftc_dnc', report_count: 60, days_with_reports: 1 },
        { week: '2026-W34', source: 'rangewatch', week_before: 10, days_with_reports: null },
      ]);
      const before = await filesOf(join(bench.releasesDir, '2026-W34'));
      for (let index = 0; index < 60; index += 1)
        await bench.writers.acceptReports([reportBy(200 + index, '2026-08-12')]);
      expect((await closeAll(bench)).map(({ week, status }) => [week, status])).toEqual([
        ['2026-W33', 'published'],
        ['2026-W34', 'unchanged'],
      ]);
      await rm(join(bench.releasesDir, '2026-W34'), { recursive: true });
      expect(await buildWeek(bench, WEEK)).toMatchObject({ status: 'restored' });
      expect(await filesOf(join(bench.releasesDir, '2026-W34'))).toEqual(before);
    }));

  it('makes a lost release again, byte for byte, and says so when it cannot', () =>
    withBench(async (bench) => {
      const { folder } = await buildWeek(bench, WEEK);
      const before = await filesOf(bench.releasesDir);
      await rm(folder, { recursive: true });
      bench.clock.set('2026-09-20T00:00:00Z');
      expect(await buildWeek(bench, WEEK)).toMatchObject({ status: 'restored' });
      expect(await filesOf(bench.releasesDir)).toEqual(before);
      await rm(folder, { recursive: true });
      const changed = { ...bench, policy: { ...bench.policy, method: 'another-method' } };
      await expect(buildWeek(changed, WEEK)).rejects.toThrow(ReleaseDisplaced);
      expect(await closeAll(changed)).toMatchObject([{ week: WEEK, status: 'failed' }]);
    }));

  it.each([
    ['adopts a whole folder', null],
    ['replaces a damaged folder', 'numbers.csv'],
  ])('%s that was left without a record', (_, damaged) =>
    withBench(async (bench) => {
      const { folder } = await buildWeek(bench, WEEK);
      const before = await filesOf(bench.releasesDir);
      const { ino } = await stat(folder);
      if (damaged) await writeFile(join(folder, damaged), 'cut');
      const unrecorded = await createTestDatabase('sqlite');
      const second = await openBench(unrecorded.url, bench.releasesDir);
      await seedWeek(second.writers);
      expect(await buildWeek(second, WEEK)).toMatchObject({
        status: 'published',
        manifest: { revision: 1 },
      });
      expect((await stat(folder)).ino === ino).toBe(damaged === null);
      await buildWeek(second, WEEK);
      expect(await filesOf(bench.releasesDir)).toEqual(before);
      await second.close();
      await unrecorded.drop();
    }),
  );
});

/** The same worker, but `act` runs before its first release is recorded, and may have it recorded itself. */
function beforeFirstRecording(
  bench: Bench,
  act: (record: () => Promise<boolean>) => Promise<void>,
): Bench {
  let recording: Promise<boolean> | null = null;
  let isFirst = true;
  return {
    ...bench,
    writers: {
      ...bench.writers,
      async publishRelease(release) {
        if (!isFirst) return bench.writers.publishRelease(release);
        isFirst = false;
        const record = (): Promise<boolean> =>
          (recording ??= bench.writers.publishRelease(release));
        await act(record);
        return record();
      },
    },
  };
}

async function campaignCounts(url: string): Promise<unknown> {
  const readers = await openReaders(url);
  try {
    return await readers.campaignCounts('campaign-1');
  } finally {
    await readers.close();
  }
}

it('gives the same bytes on both engines', async () => {
  const built = [];
  for (const engine of ENGINES) {
    const database = await createTestDatabase(engine);
    const bench = await openBench(database.url);
    await seedWeek(bench.writers);
    await objectTo(bench.writers, '1202555****', ATTACHED_AT);
    await buildWeek(bench, WEEK);
    bench.clock.set('2026-09-21T02:00:00Z');
    await buildWeek(bench, WEEK);
    built.push(await filesOf(bench.releasesDir));
    await bench.close();
    await database.drop();
  }
  expect(built[0]?.size).toBe(72);
  expect(built[1]).toEqual(built[0]);
});
