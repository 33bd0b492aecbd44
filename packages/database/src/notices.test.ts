import { ensureWeek } from '@rangewatch/schema';
import {
  buildNewRelease,
  bytesOf,
  createFixedClock,
  describeEachEngine,
} from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openReaders, type Readers } from './readers/index.ts';
import { type DueNotice, type NoticeRequest, openWriters, type Writers } from './writers/index.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

describeEachEngine('notices of releases', (database) => {
  const clock = createFixedClock('2026-11-23T02:00:00Z');
  let readers: Readers;
  let writers: Writers;
  let other: Writers;
  beforeEach(async () => {
    clock.set('2026-11-23T02:00:00Z');
    readers = await openReaders(database().url);
    writers = await openWriters(database().url);
    other = await openWriters(database().url);
    await addAuthority('Office');
    await subscribe('hook', 'webhook');
  });
  afterEach(async () => {
    for (const door of [readers, writers, other]) await door.close();
  });

  const inMinutes = (minutes: number) => new Date(clock().getTime() + minutes * MINUTE_MS);

  const addAuthority = (name: string) =>
    writers.addAuthority({
      authorityId: `id of ${name}`,
      name,
      provinces: null,
      categories: null,
      createdAt: clock(),
    });

  const subscribe = (subscriptionId: string, channel: 'webhook' | 'mail', authority = 'Office') =>
    writers.addNoticeSubscription({
      subscriptionId,
      authority,
      channel,
      locale: channel === 'mail' ? 'zh-Hans' : null,
      sealedTarget: bytesOf(`target of ${subscriptionId}`),
      createdAt: clock(),
    });

  const publish = (week: string, revision = 1) =>
    writers.publishRelease(buildNewRelease(week, revision, clock()));

  const take = (worker = 'a', changes: Partial<NoticeRequest> = {}, by = writers) =>
    by.takeNotice({
      channels: ['webhook', 'mail'],
      worker,
      now: clock(),
      leaseUntil: inMinutes(2),
      ...changes,
    });

  const fail = (notice: DueNotice | null, worker: string, tryAt: Date | null) =>
    writers.endNotice(notice?.noticeId ?? '', worker, {
      kind: 'failed',
      at: clock(),
      problem: 'refused',
      statusCode: 500,
      tryAt,
    });

  it('are queued with the release, once for each who is told, and not for what came before', async () => {
    expect(await subscribe('nobody', 'mail', 'Elsewhere')).toBe('authority_unknown');
    await publish('2026-W45');
    await subscribe('box', 'mail', 'id of Office');
    await publish('2026-W46');
    expect(await publish('2026-W46')).toBe(false);
    const taken = [await take(), await take(), await take()];
    expect(taken.flatMap((notice) => notice?.noticeId ?? []).toSorted()).toEqual([
      'box_2026-W46_r1_abababababab',
      'hook_2026-W45_r1_abababababab',
      'hook_2026-W46_r1_abababababab',
    ]);
    expect(taken.find((notice) => notice?.channel === 'mail')).toMatchObject({
      authorityName: 'Office',
      locale: 'zh-Hans',
      week: '2026-W46',
      revision: 1,
      attempts: 1,
    });
    expect(await take()).toBeNull();
  });

  it('of weeks long ago go to programs, not to people', async () => {
    await subscribe('box', 'mail');
    const { manifest, ...rest } = buildNewRelease('2026-W30', 1, clock());
    const scheduledAt = '2026-08-24T01:59:59.999Z';
    await writers.publishRelease({ ...rest, manifest: { ...manifest, scheduledAt } });
    expect(await take()).toMatchObject({ channel: 'webhook' });
    expect(await take()).toBeNull();
  });

  it('are each given to one of the workers that ask, and to another when its lease ends', async () => {
    for (const week of ['2026-W43', '2026-W44', '2026-W45', '2026-W46']) await publish(week);
    // One after the other on SQLite: its connections of one process would wait for each other for ever.
    const asks = [() => take('a'), () => take('b', {}, other)];
    const taken = [];
    for (let round = 0; round < 3; round += 1) {
      if (database().engine === 'postgres') {
        taken.push(...(await Promise.all(asks.map((ask) => ask()))));
      } else for (const ask of asks) taken.push(await ask());
    }
    const ids = taken.flatMap((notice) => notice?.noticeId ?? []);
    expect(ids.toSorted()).toEqual(
      [43, 44, 45, 46].map((week) => `hook_2026-W${week}_r1_abababababab`),
    );
    clock.advanceMs(2 * MINUTE_MS - 1);
    expect(await take('b')).toBeNull();
    clock.advanceMs(1);
    const again = await take('c');
    expect(again).toMatchObject({ noticeId: 'hook_2026-W43_r1_abababababab', attempts: 2 });
    const late = { kind: 'delivered', at: clock() } as const;
    expect(await writers.endNotice('hook_2026-W43_r1_abababababab', 'a', late)).toBe(false);
    expect(await writers.endNotice('hook_2026-W43_r1_abababababab', 'c', late)).toBe(true);
  });

  it('wait after a failure behind those that never failed, and are given up after days', async () => {
    await publish('2026-W45');
    await fail(await take('a'), 'a', inMinutes(1));
    expect(await take('a')).toBeNull();
    await publish('2026-W46');
    clock.advanceMs(MINUTE_MS);
    expect(await take('a')).toMatchObject({ week: '2026-W46' });
    const retried = await take('a');
    expect(retried).toMatchObject({ week: '2026-W45', attempts: 2 });
    await fail(retried, 'a', inMinutes(2));
    const early = new Date(clock().getTime() - 5 * DAY_MS);
    expect(await writers.giveUpNotices(early, clock())).toEqual([]);
    await writers.endNotice('hook_2026-W46_r1_abababababab', 'a', { kind: 'stopped' });
    clock.advanceMs(5 * DAY_MS);
    const queuedBefore = new Date(clock().getTime() - 5 * DAY_MS);
    expect(await writers.giveUpNotices(queuedBefore, clock())).toEqual([
      { noticeId: 'hook_2026-W45_r1_abababababab', attempts: 2, problem: 'refused' },
      { noticeId: 'hook_2026-W46_r1_abababababab', attempts: 0, problem: null },
    ]);
    expect(await take()).toBeNull();
    const [subscription] = await writers.listNoticeSubscriptions();
    expect(subscription).toMatchObject({ waitingCount: 0, failing: { isGivenUp: true } });
    expect(await readers.noticeCounts(queuedBefore)).toMatchObject({ givenUpCount: 2 });
    expect(await readers.noticeCounts(inMinutes(1))).toMatchObject({ givenUpCount: 0 });
  });

  it('are sent again under the same ids when that is asked for', async () => {
    for (const week of ['2026-W44', '2026-W45', '2026-W46']) await publish(week);
    await publish('2026-W46', 2);
    const sent = await take('a');
    await writers.endNotice(sent?.noticeId ?? '', 'a', { kind: 'delivered', at: clock() });
    const since = ensureWeek('2026-W45');
    expect(await writers.replayNotices('none', since, clock())).toBeNull();
    await subscribe('late', 'webhook');
    expect(await writers.replayNotices('hook', since, clock())).toBe(3);
    expect(await writers.replayNotices('late', since, clock())).toBe(3);
    const [hook, late] = await writers.listNoticeSubscriptions();
    expect([hook, late]).toMatchObject([{ waitingCount: 3, failing: null }, { waitingCount: 3 }]);
    expect(await take()).toMatchObject({ attempts: 1, week: '2026-W45' });
  });

  it('end with their subscription or its authority, which leaves no address behind', async () => {
    await addAuthority('Bureau');
    await subscribe('box', 'mail', 'Bureau');
    await publish('2026-W46');
    const held = await take('a', { channels: ['webhook'] });
    expect(await writers.endNoticeSubscription('hook', clock())).toBe(true);
    expect(await writers.endNoticeSubscription('hook', clock())).toBe(false);
    expect(await fail(held, 'a', inMinutes(1))).toBe(false);
    await writers.endAccess('id of Bureau', clock());
    expect(await take()).toBeNull();
    expect(await writers.listNoticeSubscriptions()).toMatchObject([
      { sealedTarget: null, endedAt: clock(), waitingCount: 0 },
      { sealedTarget: null, endedAt: clock(), waitingCount: 0 },
    ]);
    expect(await readers.noticeCounts(inMinutes(-1))).toEqual({
      waitingCount: 0,
      failingCount: 0,
      givenUpCount: 0,
      lastDeliveredAt: null,
    });
  });
});
