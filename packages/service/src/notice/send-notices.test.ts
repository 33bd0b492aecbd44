import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReaders, type Readers } from '@rangewatch/database/readers';
import { openWriters, type Writers } from '@rangewatch/database/writers';
import { renderRelease } from '@rangewatch/releases';
import { ensureWeek, type NoticeChannel, type ReleaseRow } from '@rangewatch/schema';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import {
  buildNewRelease,
  bytesOf,
  createFixedClock,
  describeEachEngine,
} from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LEASE_MS } from '../job/lease.ts';
import { readNoticeSettings } from './notice-settings.ts';
import { type NoticeTargets, sealTarget } from './sealed-target.ts';
import { sendNotices } from './send-notices.ts';
import { type SmtpSink, startSmtpSink } from './testing/smtp-sink.ts';
import { startReceiver, type WebhookReceiver, withStatus } from './testing/webhook-receiver.ts';
import { webhookSecret } from './webhook-signature.ts';
import type { NoticeEvent, SendNoticesDeps } from './notice-deps.ts';

const NEVER = new AbortController().signal;
const MINUTE_MS = 60_000;
const SEAL_KEY = bytesOf('seal');
const SECRET = webhookSecret(bytesOf('secret'));
const ADDRESS = 'desk3.kestrel@office.example';
const OFFICIAL: ReleaseRow<'sources'> = {
  week: '2026-W46',
  source: 'ftc_dnc',
  report_count: 62_415,
  reporter_count: null,
  number_count: 31_207,
  withheld_count: 4,
  rejected_count: 0,
  counts_are: 'exact',
  evidence_tenths: null,
  disputed_tenths: 0,
};

describeEachEngine('sending notices', (database) => {
  const clock = createFixedClock('2026-11-23T02:00:00Z');
  let readers: Readers;
  let writers: Writers;
  let receiver: WebhookReceiver;
  let sink: SmtpSink;
  let releasesDir: string;
  let told: NoticeEvent[];
  beforeEach(async () => {
    clock.set('2026-11-23T02:00:00Z');
    told = [];
    releasesDir = await mkdtemp(join(tmpdir(), 'rangewatch-notices-'));
    readers = await openReaders(database().url);
    writers = await openWriters(database().url);
    receiver = await startReceiver();
    sink = await startSmtpSink();
    const office = { authorityId: 'office', name: '消费者办公室', createdAt: clock() };
    await writers.addAuthority({ ...office, provinces: null, categories: null });
  });
  afterEach(async () => {
    for (const each of [readers, writers, receiver, sink]) await each.close();
    await rm(releasesDir, { recursive: true });
  });

  async function subscribe<C extends NoticeChannel>(
    subscriptionId: string,
    channel: C,
    target: NoticeTargets[C],
  ): Promise<void> {
    const sealedTarget = sealTarget(
      SEAL_KEY,
      { subscriptionId, channel },
      target,
      bytesOf(subscriptionId).subarray(0, 12),
    );
    const locale = channel === 'mail' ? 'zh-Hans' : null;
    const createdAt = clock();
    const subscription = { subscriptionId, channel, locale, sealedTarget, createdAt } as const;
    await writers.addNoticeSubscription({ ...subscription, authority: 'office' });
  }

  const publish = (week: string) => writers.publishRelease(buildNewRelease(week, 1, clock()));

  function send(changes: Partial<SendNoticesDeps> = {}, stopping = NEVER): Promise<void> {
    const { mail, allowedHosts } = readNoticeSettings({
      SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
      SMTP_TLS: 'off',
      MAIL_FROM: 'releases@rangewatch.example',
      WEBHOOK_ALLOW: '127.0.0.1',
    });
    const deps = {
      readers,
      writers,
      clock,
      sealKey: SEAL_KEY,
      siteUrl: 'https://rw.example',
      releasesDir,
    };
    const all = {
      ...deps,
      mail,
      allowedHosts,
      worker: 'a',
      tell: (event: NoticeEvent) => void told.push(event),
      longestMs: 1_000,
      ...changes,
    };
    return sendNotices(all, stopping);
  }

  const idsReceived = () => receiver.received.map(({ headers }) => headers['webhook-id']);

  it('tells a program and a person of a release, once each', async () => {
    await subscribe('hook', 'webhook', { url: receiver.url, secret: SECRET });
    await subscribe('box', 'mail', { address: ADDRESS });
    await publish('2026-W46');
    await send();
    await send();
    expect(idsReceived()).toEqual(['hook_2026-W46_r1_abababababab']);
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({
      type: 'release.published',
      data: { week: '2026-W46', revision: 1, pageUrl: 'https://rw.example/week/2026-W46' },
    });
    expect(sink.mails.map(({ to }) => to)).toEqual([ADDRESS]);
    expect(await readers.noticeCounts(clock())).toMatchObject({ lastDeliveredAt: clock() });
  });

  it('writes a person the figures of the briefing on disk, and where its zip file is', async () => {
    await subscribe('box', 'mail', { address: ADDRESS });
    const week = ensureWeek('2026-W46');
    const folder = join(releasesDir, week, 'r1');
    await mkdir(folder, { recursive: true });
    const made = await renderRelease(
      {
        week,
        revision: 1,
        status: 'provisional',
        revisionReasons: [],
        scheduledAt: clock(),
        timeZone: 'Asia/Shanghai',
        containsSample: false,
        policy: PUBLIC_POLICY,
      },
      [{ table: 'sources', row: OFFICIAL }],
      (name, bytes) => appendFile(join(folder, name), bytes),
      { previous: null, daysWithoutData: [], signingKey: bytesOf('key'), sm2Key: null },
    );
    await writers.publishRelease({ ...buildNewRelease(week, 1, clock()), ...made });
    await send();
    await writeFile(join(releasesDir, week, 'r1.zip'), 'zip');
    await writers.replayNotices('box', week, clock());
    await send();
    const [first = '', second = ''] = sink.mails.map(({ source }) => textPart(source));
    expect(first).toContain('本周 62,415 份');
    expect(first).not.toContain('.zip');
    expect(second).toContain('https://rw.example/releases/2026-W46/r1.zip\n');
  });

  it('tries again after a failure, waits longer each time, and keeps id and bytes', async () => {
    await subscribe('hook', 'webhook', { url: receiver.url, secret: SECRET });
    await publish('2026-W46');
    receiver.answers.push(withStatus(500), () => undefined, withStatus(200));
    await send();
    clock.advanceMs(MINUTE_MS - 1);
    await send();
    expect(receiver.received).toHaveLength(1);
    clock.advanceMs(1);
    await send();
    clock.advanceMs(2 * MINUTE_MS);
    await send();
    await send();
    expect(idsReceived()).toEqual(Array(3).fill('hook_2026-W46_r1_abababababab'));
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    const stamps = receiver.received.map(({ headers }) => Number(headers['webhook-timestamp']));
    expect(stamps.map((stamp) => stamp - (stamps[0] ?? 0))).toEqual([0, 60, 180]);
    expect(told).toMatchObject([
      { sending: { problem: 'refused', statusCode: 500 } },
      { sending: { problem: 'timed_out' } },
      { sending: { kind: 'delivered' }, notice: { attempts: 3 } },
    ]);
  });

  it('sends again what a killed worker sent and did not note, under the same id', async () => {
    await subscribe('hook', 'webhook', { url: receiver.url, secret: SECRET });
    await publish('2026-W46');
    const killed = { ...writers, endNotice: () => Promise.reject(new Error('killed')) };
    await expect(send({ writers: killed })).rejects.toThrow('killed');
    await send({ worker: 'b' });
    expect(receiver.received).toHaveLength(1);
    clock.advanceMs(LEASE_MS);
    await send({ worker: 'b' });
    expect(idsReceived()).toEqual([
      'hook_2026-W46_r1_abababababab',
      'hook_2026-W46_r1_abababababab',
    ]);
    expect(told).toMatchObject([{ sending: { kind: 'delivered' }, notice: { attempts: 2 } }]);
  });

  it('ends the subscription of a receiver that answers 410', async () => {
    await subscribe('hook', 'webhook', { url: receiver.url, secret: SECRET });
    await publish('2026-W45');
    receiver.answers.push(withStatus(410));
    await send();
    await publish('2026-W46');
    await send();
    expect(receiver.received).toHaveLength(1);
    expect(await writers.listNoticeSubscriptions()).toMatchObject([
      { sealedTarget: null, endedAt: clock(), waitingCount: 0 },
    ]);
  });

  it('gives up after days, at once where there is no such mailbox, and says so', async () => {
    await subscribe('hook', 'webhook', { url: receiver.url, secret: SECRET });
    await subscribe('box', 'mail', { address: ADDRESS });
    await publish('2026-W46');
    sink.refusal = '550 5.1.1 <{to}>: no such user';
    receiver.answers.push(withStatus(503), withStatus(503));
    await send();
    clock.set('2026-11-28T02:00:00Z');
    await send();
    await send();
    expect(receiver.received).toHaveLength(2);
    expect(told.slice(2)).toMatchObject([
      { kind: 'sent', sending: { problem: 'refused' } },
      { kind: 'given_up', notice: { noticeId: 'hook_2026-W46_r1_abababababab', attempts: 2 } },
    ]);
    expect(JSON.stringify(told)).toContain('recipient_unknown');
  });

  it('keeps mails waiting while there is no mail server', async () => {
    await subscribe('box', 'mail', { address: ADDRESS });
    await publish('2026-W46');
    await send({ mail: null });
    expect(told).toEqual([]);
    await send();
    expect(sink.mails).toHaveLength(1);
  });

  it('leaves to the next worker what was under way when it was asked to stop', async () => {
    await subscribe('hook', 'webhook', { url: receiver.url, secret: SECRET });
    await publish('2026-W46');
    const stopping = new AbortController();
    receiver.answers.push(() => stopping.abort(new Error('stop')));
    await send({}, stopping.signal);
    await send({ worker: 'b' });
    expect(told).toMatchObject([{ sending: { kind: 'delivered' }, notice: { attempts: 1 } }]);
  });

  it('says when it was sealed with another key', async () => {
    await subscribe('hook', 'webhook', { url: receiver.url, secret: SECRET });
    await publish('2026-W46');
    await send({ sealKey: bytesOf('another') });
    expect(told).toMatchObject([{ sending: { problem: 'sealed_otherwise' } }]);
    expect(receiver.received).toEqual([]);
  });

  it('leaves neither address nor secret in the database', async () => {
    await subscribe('hook', 'webhook', { url: `${receiver.url}/kestrel-path`, secret: SECRET });
    await subscribe('box', 'mail', { address: ADDRESS });
    await publish('2026-W46');
    sink.refusal = '451 4.7.1 {to}: later';
    await send();
    const kept = await contentsOf(database().url, writers);
    for (const text of ['kestrel', SECRET.slice('whsec_'.length), 'office.example'])
      expect(kept.includes(text)).toBe(false);
  });
});

/** The plain text of a mail, as its reader sees it. */
function textPart(source: string): string {
  const part = /Content-Type: text\/plain.*?\r?\n\r?\n(.*?)\r?\n--/s.exec(source)?.[1] ?? '';
  const isBase64 = /^[\w+/=\s]+$/.test(part);
  const bytes = isBase64
    ? Buffer.from(part, 'base64')
    : Buffer.from(
        part
          .replaceAll(/=\r?\n/g, '')
          .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
            String.fromCharCode(Number.parseInt(hex, 16)),
          ),
        'latin1',
      );
  return bytes.toString('utf8').replaceAll('\r\n', '\n');
}

/** SQLite's files as they are; of a server, what it gives out of the rows. */
async function contentsOf(url: string, writers: Writers): Promise<Buffer> {
  if (!url.startsWith('sqlite:'))
    return Buffer.from(
      (await writers.listNoticeSubscriptions())
        .map(({ sealedTarget, ...rest }) =>
          [JSON.stringify(rest), Buffer.from(sealedTarget ?? []).toString('latin1')].join(),
        )
        .join(),
      'latin1',
    );
  const path = url.slice('sqlite:'.length);
  const files = await Promise.all([path, `${path}-wal`].map((file) => readFile(file)));
  return Buffer.concat(files);
}
