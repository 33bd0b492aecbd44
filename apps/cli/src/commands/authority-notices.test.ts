import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openWriters } from '@rangewatch/database/writers';
import { loadKeys, openTarget } from '@rangewatch/service';
import { buildNewRelease, describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestCli, type TestCli } from '../test-cli.ts';

const URL = 'https://office.example/hooks/kestrel?key=kestrel';
const ADDRESS = 'desk3@kestrel.example';
const MAIL_ON = { SMTP_URL: 'smtps://mail.example.org', MAIL_FROM: 'releases@example.org' };

const documentOf = ({ stdout }: { readonly stdout: string }) => JSON.parse(stdout);

describeEachEngine('telling authorities of releases, on the command line', (database) => {
  let cli: TestCli;
  beforeEach(async () => {
    cli = await createTestCli(database().url);
    await authority('add', 'Office');
  });
  afterEach(() => cli.drop());

  const authority = (...words: string[]) => cli.run(['authority', ...words, '--lang', 'en']);

  const addHook = (url: string, WEBHOOK_ALLOW = '') =>
    cli.run(['authority', 'webhook', 'add', 'Office', url, '--lang', 'en'], { WEBHOOK_ALLOW });

  it('adds a program once, shows its secret once, and keeps both sealed', async () => {
    const { subscriptionId, secret } = documentOf(
      await authority('webhook', 'add', 'Office', URL, '--json'),
    );
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const again = await authority('webhook', 'add', 'Office', URL);
    expect(again).toMatchObject({ exitCode: 1, stdout: '' });
    expect(again.stderr).toContain(subscriptionId);
    expect((await authority('webhook', 'add', 'Nobody', URL)).exitCode).toBe(1);
    const { stdout } = await authority('webhook', 'list');
    expect(stdout).toBe(
      `${subscriptionId}  Office  https://office.example/…  last delivered: –  waiting: 0\n`,
    );
    const { seal } = await loadKeys(join(cli.folder, 'keys'));
    const writers = await openWriters(database().url);
    const [kept] = await writers.listNoticeSubscriptions();
    await writers.close();
    const sealed = kept?.sealedTarget ?? new Uint8Array();
    const subscription = { subscriptionId, channel: 'webhook' } as const;
    expect(openTarget(seal, subscription, sealed)).toEqual({ url: URL, secret });
    expect(Buffer.from(sealed).includes('kestrel')).toBe(false);
  });

  it('refuses addresses that nobody may post to, unless their host is allowed', async () => {
    for (const url of ['http://a.example', 'https://10.0.0.1', 'https://u:p@a.example', 'nonsense'])
      expect(await addHook(url)).toMatchObject({ exitCode: 2, stdout: '' });
    expect((await addHook('https://10.0.0.1')).stderr).toContain('WEBHOOK_ALLOW');
    expect((await addHook('http://10.0.0.1:8080/hook', '10.0.0.1')).exitCode).toBe(0);
    expect((await addHook('https://a.example', 'http://x')).stderr).toContain(
      'WEBHOOK_ALLOW holds',
    );
  });

  it('adds a mail address, shows it masked, and ends it by itself', async () => {
    const added = await authority('mail', 'add', 'Office', ADDRESS, '--language', 'zh-Hans');
    expect(added.stdout).toMatch(/mails to d\*\*\*@kestrel\.example in zh-Hans/);
    expect(added.stdout).toContain('No mails are sent: SMTP_URL and MAIL_FROM are not set');
    expect((await authority('mail', 'add', 'Office', ADDRESS)).exitCode).toBe(1);
    for (const wrong of ['desk3', 'a@b.example, c@d.example', 'a@b.example\nBcc: c@d.example'])
      expect((await authority('mail', 'add', 'Office', wrong)).exitCode).toBe(2);
    const listed = await cli.run(['authority', 'mail', 'list', '--lang', 'en'], MAIL_ON);
    expect(listed.stdout).toMatch(
      /^[0-9a-f]{16} {2}Office {2}d\*\*\*@kestrel\.example \(zh-Hans\)/,
    );
    expect(listed.stdout + added.stdout).not.toContain(ADDRESS);
    expect(listed.stdout).not.toContain('No mails');
    expect((await authority('mail', 'end', 'Office', 'other@kestrel.example')).exitCode).toBe(1);
    expect((await authority('mail', 'end', 'Office', ADDRESS)).exitCode).toBe(0);
    expect((await authority('mail', 'end', 'Office', ADDRESS)).exitCode).toBe(1);
    expect((await authority('mail', 'list')).stdout).toMatch(/Office {2}ended /);
    expect((await filesOf(database().url)).includes('kestrel')).toBe(false);
  });

  it('queues what came out again, and ends', async () => {
    const hook = documentOf(await authority('webhook', 'add', 'Office', URL, '--json'));
    const id: string = hook.subscriptionId;
    const mail = documentOf(await authority('mail', 'add', 'Office', ADDRESS, '--json'));
    const writers = await openWriters(database().url);
    await writers.publishRelease(buildNewRelease('2026-W33'));
    await writers.close();
    expect((await authority('webhook', 'list')).stdout).toContain('waiting: 1');
    const replay = (of: string, since: string) =>
      authority('webhook', 'replay', of, '--since', since);
    expect((await replay(id, '2026-W34')).stdout).toContain('0 releases since 2026-W34');
    expect((await replay(id, '2026-W33')).stdout).toContain('1 releases since 2026-W33');
    expect((await replay(id, 'August')).exitCode).toBe(2);
    expect((await replay(mail.subscriptionId, '2026-W33')).exitCode).toBe(1);
    expect((await authority('webhook', 'end', id)).exitCode).toBe(0);
    expect((await authority('webhook', 'end', id)).exitCode).toBe(1);
    expect((await replay(id, '2026-W33')).exitCode).toBe(1);
    expect((await authority('webhook', 'list')).stdout).toMatch(
      new RegExp(`^${id} {2}Office {2}ended`),
    );
  });

  it('tells the doctor whom nothing reaches', async () => {
    const doctor = async (environment: Record<string, string> = {}) => {
      const { checks } = documentOf(
        await cli.run(['doctor', '--json', '--lang', 'en'], environment),
      );
      return checks.find(({ check }: { check: string }) => check === 'notices');
    };
    expect((await doctor()).ok).toBe(true);
    expect(await doctor({ SMTP_URL: 'nonsense' })).toMatchObject({ ok: false });
    const mail = ['mail', 'add', 'Office', ADDRESS, '--json'] as const;
    const { subscriptionId: id } = documentOf(await authority(...mail));
    expect(await doctor()).toMatchObject({ ok: false, text: expect.stringContaining('SMTP_URL') });
    expect(await doctor(MAIL_ON)).toMatchObject({ ok: true });
    const writers = await openWriters(database().url);
    await writers.publishRelease(buildNewRelease('2026-W33'));
    const now = new Date();
    const lease = { worker: 'a', now, leaseUntil: new Date(now.getTime() + 60_000) };
    const notice = await writers.takeNotice({ channels: ['mail'], ...lease });
    const failed = { kind: 'failed', problem: 'recipient_unknown', statusCode: 550 } as const;
    const ending = { ...failed, at: now, tryAt: null };
    await writers.endNotice(notice?.noticeId ?? '', 'a', ending);
    await writers.close();
    expect(await doctor(MAIL_ON)).toMatchObject({
      ok: false,
      text: expect.stringMatching(
        `2026-W33/r1 did not reach subscription ${id} of Office .*no such mailbox \\(550\\)`,
      ),
    });
  });
});

/** SQLite's files as they are; none of a server. */
async function filesOf(url: string): Promise<Buffer> {
  const path = url.slice('sqlite:'.length);
  const files = url.startsWith('sqlite:') ? [path, `${path}-wal`] : [];
  const contents = files.map((file) => readFile(file).catch(() => Buffer.alloc(0)));
  return Buffer.concat(await Promise.all(contents));
}
