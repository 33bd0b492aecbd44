import type { DueRun, JobKind } from '@rangewatch/schema';
import type { JobEnding, Writers } from '@rangewatch/database/writers';
import { buildNewRelease, describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillRecord } from './testing/fill-record.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

/** The site's clock stands at 14:00 of this day in Shanghai. */
const DUE_AT = new Date('2026-11-23T02:00:00Z');
const HOST = 'secret-host/4711';

async function take(writers: Writers, kind: JobKind, run: string, leaseUntil: string) {
  const due: DueRun[] = [{ runKey: `${kind}/${run}`, dueAt: DUE_AT }];
  const lease = { worker: HOST, now: DUE_AT, leaseUntil: new Date(leaseUntil) };
  await writers.takeJob({ kind, due, givenUpAfter: 8, isStart: true, ...lease });
}

async function end(writers: Writers, runKey: string, ending: JobEnding) {
  expect(await writers.endJob({ runKey, worker: HOST }, ending)).toBe(true);
}

const SUCCESS = {
  kind: 'succeeded',
  endedAt: new Date('2026-11-23T02:03:00Z'),
  problem: null,
  progress: null,
} as const;

describeEachEngine('the status page', (database) => {
  let site: OpenSite;
  beforeEach(async () => {
    site = await openSite(database());
  });
  afterEach(() => site.close());

  test('says before the first run that there was none, and when it is due', async () => {
    const html = await site.text('/status');
    expect(html.match(/Not run yet/g)).toHaveLength(3);
    expect(html.match(/None yet/g)).toHaveLength(3);
    expect(html).toContain('<time datetime="2026-11-30T02:00:00.000Z">30 Nov 2026 10:00</time>');
    expect(html).toContain('Times are in Beijing time (UTC+8)');
    expect(html).toContain('Some of this work was not done yet');
  });

  test('is named at the foot of every page, also in care mode', async () => {
    expect(await site.text('/')).toContain('href="/status"');
    await site.fetch('/care', { headers: { referer: site.addressOf('/') } });
    expect(await site.text('/')).toContain('href="/status"');
  });

  test('says what succeeded, for which week, and that all is done', async () => {
    await fillRecord(database(), async (writers) => {
      const runs = [
        ['close-weeks', '2026-W47'],
        ['run-signals', '2026-W47'],
        ['publish-open-data', '2026-11-23'],
      ] as const;
      for (const [kind, run] of runs) {
        await take(writers, kind, run, '2026-11-23T02:02:00Z');
        await end(writers, `${kind}/${run}`, SUCCESS);
      }
    });
    const html = await site.text('/status');
    expect(html.match(/Up to date/g)).toHaveLength(3);
    expect(html).toContain('23 Nov 2026 10:03');
    expect(html).toContain('For the week 16–22 Nov 2026 (2026-W47)');
    expect(html).toContain('Everything that was due has been done');
  });

  test('says how far a run is', async () => {
    await fillRecord(database(), async (writers) => {
      const leaseUntil = '2026-11-23T06:01:00Z';
      await take(writers, 'close-weeks', '2026-W47', leaseUntil);
      await writers.renewJob(
        { runKey: 'close-weeks/2026-W47', worker: HOST, leaseUntil: new Date(leaseUntil) },
        { step: 'week', doneCount: 1_003, totalCount: 1_200 },
      );
    });
    const html = await site.text('/status');
    expect(html).toContain('Running');
    expect(html).toContain('1,003 of 1,200 weeks done');
    expect(await site.text('/zh-Hans/status')).toContain('1,200 周中已完成 1,003 周');
    expect(await site.text('/zh-Hant/status')).toContain('1,200 週中已完成 1,003 週');
  });

  test('says what failed and when it is tried again, what waits for another worker, and what is late', async () => {
    await fillRecord(database(), async (writers) => {
      await take(writers, 'close-weeks', '2026-W47', '2026-11-23T02:02:00Z');
      const tryAt = new Date('2026-11-23T06:30:00Z');
      await end(writers, 'close-weeks/2026-W47', { kind: 'failed', problem: 'disk_full', tryAt });
      await take(writers, 'close-weeks', '2026-W47', '2026-11-23T02:02:00Z');
      await end(writers, 'close-weeks/2026-W47', { kind: 'failed', problem: 'disk_full', tryAt });
      await take(writers, 'run-signals', '2026-W47', '2026-11-23T05:59:00Z');
      await take(writers, 'publish-open-data', '2026-11-20', '2026-11-23T05:59:00Z');
      await end(writers, 'publish-open-data/2026-11-20', SUCCESS);
    });
    const html = await site.text('/status');
    expect(html).toContain('Not everything that was due has been done');
    for (const text of ['Failed', 'The disk is full.', '23 Nov 2026 14:30', 'Interrupted', 'Late'])
      expect(html).toContain(text);
    expect(html).toMatch(/Attempts<\/dt><dd[^>]*>2</);
    expect(html).toContain('For the week 16–22 Nov 2026 (2026-W47)');
    expect(html).not.toContain('secret-host');
  });

  test('says also of what succeeded what it could not do', async () => {
    await fillRecord(database(), async (writers) => {
      await take(writers, 'close-weeks', '2026-W47', '2026-11-23T02:02:00Z');
      await end(writers, 'close-weeks/2026-W47', { ...SUCCESS, problem: 'release_displaced' });
    });
    expect(await site.text('/status')).toContain('A published folder is missing');
  });

  test('says how the notices to authorities stand, but not whom they go to', async () => {
    expect(await site.text('/status')).not.toContain('Notices to authorities');
    await fillRecord(database(), async (writers) => {
      const office = { authorityId: 'id', name: 'Secret office', createdAt: DUE_AT };
      await writers.addAuthority({ ...office, provinces: null, categories: null });
      const hook = { subscriptionId: 'hook', authority: 'id', channel: 'webhook' } as const;
      const sealedTarget = new Uint8Array(40);
      await writers.addNoticeSubscription({
        ...hook,
        locale: null,
        sealedTarget,
        createdAt: DUE_AT,
      });
      for (const week of ['2026-W45', '2026-W46', '2026-W47'])
        await writers.publishRelease(buildNewRelease(week, 1, DUE_AT));
      const lease = { worker: HOST, now: DUE_AT, leaseUntil: new Date('2026-11-23T02:02:00Z') };
      for (const kind of ['delivered', 'failed'] as const) {
        const notice = await writers.takeNotice({ channels: ['webhook'], ...lease });
        const problem = { problem: 'refused', statusCode: 500, tryAt: DUE_AT } as const;
        await writers.endNotice(notice?.noticeId ?? '', HOST, { kind, at: DUE_AT, ...problem });
      }
    });
    const html = await site.text('/status');
    expect(html).toMatch(/Waiting to be sent<\/dt><dd[^>]*>2</);
    expect(html).toMatch(/Of these tried in vain so far<\/dt><dd[^>]*>1</);
    expect(html).toContain('<time datetime="2026-11-23T02:00:00.000Z">');
    expect(html).not.toMatch(/Secret office|hook/);
  });

  test('is found by no search engine', async () => {
    const answer = await site.fetch('/status');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
  });
});
