import { ensureNumberRange } from '@rangewatch/numbering';
import { dayOfInstant, ensureCalendarDay, ensureWeek, type Week } from '@rangewatch/schema';
import {
  buildImportedRow,
  buildNewRelease,
  buildNewReport,
  bytesOf,
  createFixedClock,
  describeEachEngine,
  unsealTestTags,
} from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { removeSample } from './admin/index.ts';
import { openReaders, type Readers } from './readers/index.ts';
import { type AuthorityAct, openWriters, type Writers } from './writers/index.ts';

const INVENTED = ensureWeek('2026-W33');
const WEEK = ensureWeek('2026-W34');
const LATER = ensureWeek('2026-W35');
const TODAY = ensureCalendarDay('2026-09-07');
const SHARES = [{ source: 'rangewatch', evidence_tenths: 1, disputed_tenths: 0 }] as const;

const TOTAL = {
  source: 'rangewatch',
  category: '',
  status: 'provisional',
  reportCount: 5,
  numberCount: 1,
  daysWithReports: null,
  countsAre: 'lower_edge',
} as const;

const hashOf = (week: Week, revision: number, made: string) =>
  Buffer.from(bytesOf(`${made} ${week} ${revision}`)).toString('hex');

const idOf = (week: Week, revision: number, made: string) =>
  `hook_${week}_r${revision}_${hashOf(week, revision, made).slice(0, 12)}`;

describeEachEngine('releases made while the sample is on record', (database) => {
  const clock = createFixedClock('2026-09-07T02:00:00Z');
  let writers: Writers;
  let readers: Readers;
  beforeEach(async () => {
    writers = await openWriters(database().url);
    readers = await openReaders(database().url);
    const real = buildNewReport({ id: 'real', reporter: 'a', numbers: ['8617012340001'] });
    await writers.acceptReports([real]);
  });
  afterEach(async () => {
    await writers.close();
    await readers.close();
  });

  async function importSampleFile(): Promise<void> {
    const file = { sha256: 'f', name: 'f.csv', source: 'ftc_dnc', isSample: true } as const;
    const { fileId } = await writers.openImport({ ...file, startedAt: clock() });
    const row = buildImportedRow({ line: 2, number: '14703352559' });
    await writers.importBatch({ fileId, accepted: [row], rejected: [], linesDone: 2 });
  }

  async function publish(week: Week, revision: number, made = 'first'): Promise<boolean> {
    clock.advanceMs(1000);
    const { manifest, ...rest } = buildNewRelease(week, revision, clock());
    const counts = readers.weekCounts(week);
    const containsSample = await counts.containsSample();
    const ledgerSize = await counts.ledgerSize();
    return await writers.publishRelease({
      ...rest,
      manifest: { ...manifest, containsSample },
      manifestSha256: hashOf(week, revision, made),
      ledgerSize,
      totals: [{ ...TOTAL, week, revision }],
      shares: revision === 1 ? SHARES : [],
    });
  }

  const note = (revision: number, by: 'noteAuthorityAct' | 'noteAuthorityActOfDay', id: string) => {
    const act: AuthorityAct = {
      actId: id,
      week: WEEK,
      revision,
      kind: 'viewed',
      subject: null,
      words: '',
      authority: 'Office',
      bounds: { provinces: null, categories: null },
      actedOn: TODAY,
      notedAt: clock(),
      leafSalt: bytesOf(id),
    };
    return writers[by](act);
  };

  const openCase = (actId: string) =>
    writers.openCase({
      actId,
      authorityId: 'office',
      authority: 'Office',
      personId: null,
      words: 'We look into it.',
      actedOn: dayOfInstant(clock(), 'Asia/Shanghai'),
      notedAt: clock(),
      leafSalt: bytesOf(actId),
      subject: { kind: 'range', range: ensureNumberRange('861701234****') },
      week: WEEK,
      revision: null,
      timeZone: 'Asia/Shanghai',
    });

  async function subscribe(): Promise<void> {
    const office = { authorityId: 'office', name: 'Office', createdAt: clock() };
    await writers.addAuthority({ ...office, provinces: null, categories: null });
    const hook = { subscriptionId: 'hook', channel: 'webhook', locale: null } as const;
    const sealedTarget = bytesOf('target');
    const authority = 'office';
    await writers.addNoticeSubscription({ ...hook, authority, sealedTarget, createdAt: clock() });
  }

  const weeksRepeated = async (withInvented: boolean) => {
    const counts = readers.weekCounts(LATER);
    const totals = await counts.releasedTotals(await counts.ledgerSize(), withInvented);
    return totals.map(({ week }) => week);
  };

  const actsOnReceipt = async () => {
    const receipt = await readers.findReceipt(bytesOf('receipt real'));
    return receipt?.acts.map(({ revision }) => revision);
  };

  async function waitingNotices(): Promise<string[]> {
    const ask = { channels: ['webhook'], worker: 'a', now: clock(), leaseUntil: clock() } as const;
    const ids: string[] = [];
    for (;;) {
      const notice = await writers.takeNotice(ask);
      if (!notice) return ids;
      ids.push(notice.noticeId);
      await writers.endNotice(notice.noticeId, 'a', { kind: 'delivered', at: clock() });
    }
  }

  const remove = () =>
    removeSample(database().url, {
      week: WEEK,
      leafSalt: () => bytesOf('s'),
      ranges: [],
      unsealTags: unsealTestTags,
    });

  it('are called invented where an invented report is counted, not for the real file of complaints', async () => {
    await importSampleFile();
    expect(await readers.weekCounts(WEEK).containsSample()).toBe(false);
    expect(await readers.hasSample()).toBe(true);
    const sketch = { id: 'invented', reporter: 'b', numbers: ['8617012340002'], day: '2026-08-18' };
    await writers.acceptReports([{ ...buildNewReport(sketch), channel: 'sample' }]);
    expect(await readers.weekCounts(WEEK).containsSample()).toBe(true);
    expect(await readers.weekCounts(LATER).containsSample()).toBe(false);
  });

  it('go with it, and nothing of them stands for those published in their place', async () => {
    await publish(WEEK, 1);
    clock.advanceMs(1000);
    await importSampleFile();
    const sketch = { id: 'invented', reporter: 'b', numbers: ['8617012340002'], day: '2026-08-12' };
    await writers.acceptReports([{ ...buildNewReport(sketch), channel: 'sample' }]);
    await subscribe();
    for (const [week, revision] of [
      [INVENTED, 1],
      [WEEK, 2],
      [LATER, 1],
    ] as const)
      expect(await publish(week, revision)).toBe(true);
    for (const revision of [1, 2]) await note(revision, 'noteAuthorityAct', `look ${revision}`);
    expect(await actsOnReceipt()).toEqual([1, 2]);
    expect(await weeksRepeated(true)).toEqual([INVENTED, WEEK]);
    expect(await weeksRepeated(false)).toEqual([WEEK]);

    expect(await openCase('a case')).toMatchObject({ status: 'noted', revision: 2 });
    expect(await writers.listCases('office', 5)).toHaveLength(1);

    const { releases } = await remove();
    expect(releases.map(({ week, revision }) => [week, revision])).toEqual([
      [WEEK, 2],
      [INVENTED, 1],
    ]);
    expect(await actsOnReceipt()).toEqual([1]);
    expect(await publish(INVENTED, 1, 'anew')).toBe(true);
    expect(await publish(WEEK, 2, 'anew')).toBe(true);
    expect(await actsOnReceipt()).toEqual([1]);
    expect(await writers.listCases('office', 5)).toEqual([]);
    expect(await note(1, 'noteAuthorityActOfDay', 'again')).toBe(true);
    expect(await note(2, 'noteAuthorityActOfDay', 'anew')).toBe(true);
    expect(await actsOnReceipt()).toEqual([1, 2]);
    expect(await waitingNotices()).toEqual([
      idOf(INVENTED, 1, 'anew'),
      idOf(WEEK, 2, 'anew'),
      idOf(LATER, 1, 'first'),
    ]);
    expect(await openCase('a case anew')).toMatchObject({ status: 'noted', revision: 2 });
    expect(await writers.listCases('office', 5)).toMatchObject([{ caseId: 'a case anew' }]);
  });
});
