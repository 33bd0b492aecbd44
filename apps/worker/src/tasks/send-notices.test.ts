import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sealTarget, webhookSecret } from '@rangewatch/service';
import { bytesOf, describeEachEngine } from '@rangewatch/testkit';
import { expect, it } from 'vitest';
import { TASKS } from '../tasks.ts';
import { withDeps } from '../testing/with-deps.ts';
import { closeWeeksTask } from './close-weeks.ts';
import { sendNoticesTask } from './send-notices.ts';

const NEVER = new AbortController().signal;
const SEAL_KEY = bytesOf('seal');
const SECRET = webhookSecret(bytesOf('secret'));

describeEachEngine('the notices of a week the worker published', (database) => {
  it('reach a program with what is in the release, and the log names no address', () =>
    withDeps(database().url, async (deps, lines) => {
      const posts: { headers: Record<string, unknown>; body: string }[] = [];
      const server = createServer((request, response) => {
        let body = '';
        request.setEncoding('utf8').on('data', (text: string) => {
          body += text;
        });
        request.on('end', () => {
          posts.push({ headers: request.headers, body });
          response.writeHead(posts.length === 1 ? 500 : 204).end();
        });
      });
      await new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', resolve);
      });
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/kestrel`;
      try {
        const subscription = { subscriptionId: 'hook', channel: 'webhook' } as const;
        const sealing = [{ url, secret: SECRET }, bytesOf('iv').subarray(0, 12)] as const;
        const createdAt = deps.clock();
        const authority = { authorityId: 'office', name: 'Office', createdAt };
        await deps.writers.addAuthority({ ...authority, provinces: null, categories: null });
        await deps.writers.addNoticeSubscription({
          ...subscription,
          authority: 'Office',
          locale: null,
          sealedTarget: sealTarget(SEAL_KEY, subscription, ...sealing),
          createdAt,
        });
        await closeWeeksTask.run(deps, NEVER);
        await sendNoticesTask.run(deps, NEVER);
        expect(posts).toEqual([]);
        const siteUrl = 'https://rangewatch.example';
        const allowedHosts = new Set(['127.0.0.1']);
        const notices = { sealKey: SEAL_KEY, siteUrl, mail: null, allowedHosts };
        await sendNoticesTask.run({ ...deps, notices }, NEVER);
        await deps.writers.replayNotices('hook', releasedWeek(posts[0]?.body), deps.clock());
        await sendNoticesTask.run({ ...deps, notices }, NEVER);
        const [, second] = posts;
        const { 'webhook-timestamp': time, 'webhook-signature': signature } = second?.headers ?? {};
        const mac = createHmac('sha256', bytesOf('secret'));
        const release = await deps.readers.findRelease(releasedWeek(second?.body));
        const id = `hook_2026-W34_r1_${release?.manifestSha256.slice(0, 12)}`;
        mac.update(`${id}.${String(time)}.${second?.body}`);
        expect(signature).toBe(`v1,${mac.digest('base64')}`);
        const { data } = JSON.parse(second?.body ?? '');
        expect(data).toMatchObject({ manifestSha256: release?.manifestSha256, revision: 1 });
        for (const { name, bytes, sha256 } of release?.manifest.files ?? [])
          expect(data.files).toContainEqual(expect.objectContaining({ name, bytes, sha256 }));
        expect(lines.filter(({ msg }) => /notice/.test(msg))).toMatchObject([
          { notice: id, problem: 'refused', status: 500, attempts: 1 },
          { notice: id, channel: 'webhook', attempts: 1 },
        ]);
        expect(JSON.stringify(lines)).not.toMatch(/kestrel|127\.0\.0\.1|whsec/);
      } finally {
        server.close();
      }
    }));
});

it('are sent by one of the worker’s tasks, after the weeks are closed', () => {
  expect(TASKS.indexOf(sendNoticesTask)).toBeGreaterThan(TASKS.indexOf(closeWeeksTask));
});

function releasedWeek(body: string | undefined) {
  return JSON.parse(body ?? '').data.week;
}
