import { leafHash } from '@rangewatch/ledger';
import { ensureNumberRange } from '@rangewatch/numbering';
import { ensureCalendarDay, ensureWeek, type ReleaseManifest, weekOfDay } from '@rangewatch/schema';
import {
  buildImportedRow,
  buildNewReport,
  bytesOf,
  describeEachEngine,
  unsealTestTags,
} from '@rangewatch/testkit';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { removeSample, verifyRollups } from './admin/index.ts';
import { openConnection } from './connection.ts';
import { openReaders } from './readers/index.ts';
import { type NewCampaign, openWriters, type Writers } from './writers/index.ts';

const WEEK = ensureWeek('2026-W34');

function campaign(campaignId: string, title: string, startsOn: string): NewCampaign {
  return {
    campaignId,
    idempotencyHash: bytesOf(`key ${campaignId}`),
    contentHash: bytesOf(title),
    registeredAt: new Date('2026-08-01T00:00:00Z'),
    isSample: false,
    draft: {
      idempotencyKey: campaignId,
      title,
      organiserName: 'An invented organiser',
      channel: 'mini_program',
      startsOn: ensureCalendarDay(startsOn),
      endsOn: null,
      participantsClaimed: 70_000,
      description: null,
      link: null,
    },
  };
}

function withdrawalOf(id: string) {
  return {
    receiptHash: bytesOf(`receipt ${id}`),
    withdrawnAt: new Date('2026-08-25T00:00:00Z'),
    week: weekOfDay(ensureCalendarDay('2026-08-25')),
    leafSalt: () => bytesOf(`withdraw ${id}`),
    unsealTags: unsealTestTags,
  };
}

function manifestOf(week: string, revision: number): ReleaseManifest {
  return {
    format: 'rangewatch-release/1',
    week,
    revision,
    status: 'provisional',
    scheduledAt: '2026-08-24T02:00:00Z',
    timeZone: 'Asia/Shanghai',
    containsSample: false,
    method: '1',
    revisionReasons: [],
    files: [],
  };
}

async function withDoors(
  url: string,
  use: (writers: Writers, readers: Awaited<ReturnType<typeof openReaders>>) => Promise<void>,
): Promise<void> {
  const writers = await openWriters(url);
  const readers = await openReaders(url);
  try {
    await use(writers, readers);
  } finally {
    await writers.close();
    await readers.close();
  }
}

describeEachEngine('the record', (database) => {
  it('tells the holder of a receipt the hash that stands in the ledger', async () => {
    await withDoors(database().url, async (writers, readers) => {
      const [other, report] = ['r0', 'r1'].map((id) =>
        buildNewReport({ id, reporter: id, numbers: ['8617012340001'] }),
      );
      if (!other || !report) throw new RangeError('two reports');
      await writers.acceptReports([other, report]);
      const [told] = (await readers.findReceipt(report.receiptHash))?.reports ?? [];
      expect(told?.leafIndex).toBe(1);
      const { db } = openConnection(database().url, 'read');
      const rows = await db.selectFrom('ledger_leaf').select(['leaf_index', 'entry']).execute();
      await db.destroy();
      const entry = rows.find(({ leaf_index }) => leaf_index === 1)?.entry ?? '';
      expect(Buffer.from(told?.leafHash ?? []).toString('hex')).toBe(
        Buffer.from(leafHash(entry)).toString('hex'),
      );
    });
  });

  it('answers a repeated key with the same report and refuses it for other content', async () => {
    await withDoors(database().url, async (writers) => {
      const report = buildNewReport({ id: 'r1', reporter: 'ann', numbers: ['8617012340001'] });
      const [first] = await writers.acceptReports([report]);
      const [again] = await writers.acceptReports([
        { ...report, reportId: 'r2', receiptHash: bytesOf('other') },
      ]);
      expect(first).toEqual({ status: 'accepted', reportId: 'r1', leafIndex: 0 });
      expect(again).toMatchObject({ status: 'repeated', reportId: 'r1', leafIndex: 0 });
      const [reused] = await writers.acceptReports([
        { ...report, contentHash: bytesOf('changed') },
      ]);
      expect(reused).toEqual({ status: 'key_reused' });
    });
  });

  it('gives every accepted report and withdrawal its place in the ledger, without gaps', async () => {
    await withDoors(database().url, async (writers, readers) => {
      const outcomes = await writers.acceptReports(
        ['a', 'b', 'c'].map((id) =>
          buildNewReport({ id, reporter: id, numbers: ['8617012340001'] }),
        ),
      );
      expect(outcomes.map((outcome) => outcome.status === 'accepted' && outcome.leafIndex)).toEqual(
        [0, 1, 2],
      );
      expect(await writers.withdrawReport(withdrawalOf('b'))).toMatchObject({
        status: 'withdrawn',
        leafIndex: 3,
      });
      expect(await readers.weekCounts(WEEK).ledgerSize()).toBe(4);
      expect(await readers.weekCounts(WEEK).totals(3)).toEqual({
        reportCount: 2,
        withdrawnCount: 1,
      });
    });
  });

  it('refuses to change or delete a ledger leaf', async () => {
    await withDoors(database().url, async (writers) => {
      await writers.acceptReports([
        buildNewReport({ id: 'a', reporter: 'a', numbers: ['8617012340001'] }),
      ]);
    });
    const { db } = openConnection(database().url, 'write');
    await expect(db.updateTable('ledger_leaf').set({ entry: 'x' }).execute()).rejects.toThrow(
      /append-only/,
    );
    await expect(db.deleteFrom('ledger_leaf').execute()).rejects.toThrow(/append-only/);
    await db.destroy();
  });

  it('cannot be written through the readers’ connection', async () => {
    const { db } = openConnection(database().url, 'read');
    await expect(db.updateTable('ledger_head').set({ size: 9 }).execute()).rejects.toThrow(
      /read.?only/i,
    );
    await db.destroy();
  });

  it('keeps held numbers out of every count', async () => {
    await withDoors(database().url, async (writers, readers) => {
      await writers.acceptReports([
        buildNewReport({
          id: 'a',
          reporter: 'a',
          numbers: ['8617012340001'],
          held: ['8617012340002'],
        }),
      ]);
      expect((await readers.rangeFacts(ensureNumberRange('8617012340002'))).sources).toEqual([]);
      const [facts] = (await readers.rangeFacts(ensureNumberRange('861701234****'))).sources;
      expect([facts?.reportCount, facts?.numberCount]).toEqual([1, 1]);
    });
  });

  it('shows only accepted campaigns, page by page, and finds them by their title', async () => {
    await withDoors(database().url, async (writers, readers) => {
      for (const [id, title, day] of [
        ['c1', '新春抽奖', '2026-01-21'],
        ['c2', 'Spring % draw', '2026-03-01'],
        ['c3', 'Held one', '2026-04-01'],
      ] as const) {
        expect(await writers.registerCampaign(campaign(id, title, day))).toEqual({
          status: 'registered',
          campaignId: id,
        });
      }
      expect(
        await writers.registerCampaign(campaign('c9', '新春抽奖', '2026-01-21')),
      ).toMatchObject({ status: 'registered' });
      expect(await readers.findCampaign('c1')).toBeNull();
      expect((await writers.listHeldCampaigns()).map((one) => one.campaignId)).toEqual([
        'c1',
        'c2',
        'c3',
        'c9',
      ]);
      const at = new Date('2026-08-02T00:00:00Z');
      expect(await writers.screenCampaign('c1', 'accepted', 'as advertised', at)).toBe(true);
      expect(await writers.screenCampaign('c2', 'accepted', 'as advertised', at)).toBe(true);
      expect(await writers.screenCampaign('c9', 'rejected', 'a duplicate', at)).toBe(true);
      expect(await writers.screenCampaign('nothing', 'accepted', '', at)).toBe(false);
      const first = await readers.listCampaigns({ limit: 1 });
      expect(first.items.map((one) => one.campaignId)).toEqual(['c2']);
      const second = await readers.listCampaigns({ limit: 1, cursor: first.nextCursor });
      expect([second.items.map((one) => one.title), second.nextCursor]).toEqual([
        ['新春抽奖'],
        null,
      ]);
      expect((await readers.listCampaigns({ limit: 9, search: '% DRAW' })).items).toHaveLength(1);
      expect((await readers.listCampaigns({ limit: 9, search: '%' })).items).toHaveLength(0);
    });
  });

  it('counts a campaign’s people once, only for calls after they gave it their number', async () => {
    await withDoors(database().url, async (writers, readers) => {
      await writers.registerCampaign(campaign('c1', 'Draw', '2026-08-01'));
      await writers.screenCampaign('c1', 'accepted', '', new Date(0));
      const unknown = buildNewReport({
        id: 'x',
        reporter: 'x',
        numbers: ['8617012340001'],
        campaignIds: ['nothing'],
      });
      expect(await writers.acceptReports([unknown])).toEqual([
        { status: 'campaign_unknown', campaignId: 'nothing' },
      ]);
      await writers.acceptReports([
        buildNewReport({
          id: 'a',
          reporter: 'ann',
          numbers: ['8617012340001'],
          campaignIds: ['c1'],
        }),
        buildNewReport({
          id: 'b',
          reporter: 'ann',
          numbers: ['8617012340002'],
          campaignIds: ['c1'],
        }),
        buildNewReport({
          id: 'c',
          reporter: 'bo',
          numbers: ['8617012340002'],
          campaignIds: ['c1'],
        }),
        buildNewReport({ id: 'd', reporter: 'bo', numbers: ['8617012340002'], day: '2026-08-10' }),
      ]);
      const [counts] = await readers.weekCounts(WEEK).campaigns();
      expect(counts).toMatchObject({
        campaignId: 'c1',
        reportCount: 3,
        reporterCount: 2,
        reporterCountToDate: 2,
        exposureCount: 2,
      });
      await writers.withdrawReport(withdrawalOf('c'));
      const [after] = await readers.weekCounts(WEEK).campaigns();
      expect(after).toMatchObject({ reportCount: 2, reporterCount: 1 });
    });
  });

  it('resumes an import where its last committed batch ended', async () => {
    await withDoors(database().url, async (writers, readers) => {
      const open = () =>
        writers.openImport({
          sha256: 'f1',
          name: 'f.csv',
          source: 'ftc_dnc',
          isSample: false,
          startedAt: new Date(0),
        });
      const { fileId } = await open();
      const row = (line: number, callerNumber: string | null) => ({
        line,
        callerNumber: callerNumber as never,
        createdAt: '2026-08-17',
        week: WEEK,
        category: 'warranty' as const,
        isRobocall: true,
        areaCode: '703',
        calledAt: null,
      });
      await writers.importBatch({
        fileId,
        accepted: [row(2, '14703352559'), row(3, null)],
        rejected: [{ line: 4, code: 'number_too_short', value: '12', week: WEEK }],
        linesDone: 4,
      });
      expect(await open()).toMatchObject({
        linesDone: 4,
        acceptedCount: 2,
        withheldCount: 1,
        rejectedCount: 1,
        isComplete: false,
      });
      await expect(
        writers.importBatch({
          fileId,
          accepted: [row(4, '14703352559')],
          rejected: [],
          linesDone: 4,
        }),
      ).rejects.toThrow(/already past line 4/);
      const done = { fileId, completedAt: new Date(0), week: WEEK, leafSalt: bytesOf('s') };
      expect(await writers.completeImport(done)).toMatchObject({ isComplete: true });
      await writers.completeImport(done);
      expect(await readers.weekCounts(WEEK).ledgerSize()).toBe(1);
      expect(await readers.weekCounts(WEEK).sources()).toEqual([
        {
          source: 'ftc_dnc',
          reportCount: 2,
          numberCount: 1,
          withheldCount: 1,
          rejectedCount: 1,
          dayCount: 1,
        },
      ]);
      expect(await readers.weekCounts(WEEK).categories()).toEqual([
        { category: 'warranty', source: 'ftc_dnc', reportCount: 2, numberCount: 1 },
      ]);
      const rejections = [];
      for await (const rejection of writers.listRejections(fileId)) rejections.push(rejection);
      expect(rejections).toEqual([{ line: 4, code: 'number_too_short', value: '12', week: WEEK }]);
    });
  });

  it('streams a week’s ranges in code-point order and knows which weeks hold reports', async () => {
    await withDoors(database().url, async (writers, readers) => {
      await writers.acceptReports([
        buildNewReport({ id: 'a', reporter: 'ann', numbers: ['8617012340001', 'CN:95588'] }),
        buildNewReport({ id: 'b', reporter: 'bo', numbers: ['8617012340001'], day: '2026-08-10' }),
      ]);
      const ranges: string[] = [];
      for await (const page of readers.weekCounts(WEEK).ranges())
        ranges.push(...page.map(({ range }) => range));
      expect(ranges).toEqual(ranges.toSorted((a, b) => (a < b ? -1 : 1)));
      expect(ranges).toContain('861701234****');
      expect(ranges).toContain('CN:955**');
      expect(await readers.listWeeksWithReports()).toEqual(['2026-W33', '2026-W34']);
    });
  });

  it('publishes each revision once and lists the newest of each week', async () => {
    await withDoors(database().url, async (writers, readers) => {
      const publish = (week: string, revision: number) =>
        writers.publishRelease({
          manifest: manifestOf(week, revision),
          manifestSha256: 'ab'.repeat(32),
          publishedAt: new Date(0),
          ledgerSize: 0,
          reportCount: 5,
          campaignCounts: [],
          totals: [],
          shares: [],
        });
      expect(await publish('2026-W33', 1)).toBe(true);
      expect(await publish('2026-W33', 1)).toBe(false);
      expect(await publish('2026-W33', 2)).toBe(true);
      expect(await publish('2026-W34', 1)).toBe(true);
      const page = await readers.listReleases({ limit: 1 });
      expect([page.items.map((release) => release.week), page.nextCursor]).toEqual([
        ['2026-W34'],
        '2026-W34',
      ]);
      const next = await readers.listReleases({ limit: 1, cursor: page.nextCursor });
      expect(next.items.map((release) => release.revision)).toEqual([2]);
      expect((await readers.findRelease(ensureWeek('2026-W33'), 1))?.revision).toBe(1);
      expect(
        (await readers.listRevisions(ensureWeek('2026-W33'))).map((release) => release.revision),
      ).toEqual([1, 2]);
      expect(await writers.latestReleaseBasis(ensureWeek('2026-W33'))).toMatchObject({
        revision: 2,
        reportCount: 5,
      });
    });
  });

  it('forgets the sample without touching what real people reported', async () => {
    await withDoors(database().url, async (writers, readers) => {
      const sample = buildNewReport({ id: 's', reporter: 'sam', numbers: ['8617012340001'] });
      await writers.acceptReports([
        { ...sample, channel: 'sample' },
        buildNewReport({ id: 'a', reporter: 'ann', numbers: ['8617012340001'] }),
      ]);
      const file = await writers.openImport({
        sha256: 'f',
        name: 'f.csv',
        source: 'ftc_dnc',
        isSample: true,
        startedAt: new Date(0),
      });
      await writers.importBatch({
        fileId: file.fileId,
        accepted: [buildImportedRow({ line: 2, number: '14703352559' })],
        rejected: [],
        linesDone: 2,
      });
      expect(await readers.hasSample()).toBe(true);
      const removed = await removeSample(database().url, {
        week: WEEK,
        leafSalt: () => bytesOf('s'),
        ranges: [],
        unsealTags: unsealTestTags,
      });
      expect(removed).toMatchObject({ reportCount: 1, importedCount: 1 });
      expect(await readers.hasSample()).toBe(false);
      const [facts] = (await readers.rangeFacts(ensureNumberRange('8617012340001'))).sources;
      expect([facts?.reportCount, facts?.reporterCount]).toEqual([1, 1]);
      expect((await readers.rangeFacts(ensureNumberRange('14703352559'))).sources).toEqual([]);
      expect(await verifyRollups(database().url)).toEqual([]);
    });
  });

  it('notices a rollup that was tampered with', async () => {
    await withDoors(database().url, async (writers) => {
      await writers.acceptReports([
        buildNewReport({ id: 'a', reporter: 'ann', numbers: ['8617012340001'] }),
      ]);
    });
    const { db } = openConnection(database().url, 'write');
    await sql`update range_count set report_count = 7 where range = '8617012340001' and facet = 'all'`.execute(
      db,
    );
    await db.destroy();
    expect(await verifyRollups(database().url)).toEqual([
      { source: 'rangewatch', facet: 'all', what: 'reports', inRollup: 7, recounted: 1 },
    ]);
  });
});
