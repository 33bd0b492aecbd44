import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { bytesOf, createFixedClock } from '@rangewatch/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guardedLookup, type Resolve } from './guarded-lookup.ts';
import { postWebhook, type WebhookDeps } from './post-webhook.ts';
import { isPublicAddress } from './public-address.ts';
import {
  type Received,
  startReceiver,
  type WebhookReceiver,
  withStatus,
} from './testing/webhook-receiver.ts';
import { webhookAddressProblem } from './webhook-address.ts';
import { signatureHeaders, webhookSecret } from './webhook-signature.ts';

const NEVER = new AbortController().signal;
const SECRET = webhookSecret(bytesOf('secret'));
const NOTICE = { id: 'hook_2026-W46_r1', body: '{"type":"release.published","name":"号段"}' };
const HERE = new Set(['127.0.0.1']);
const clock = createFixedClock('2026-11-23T02:00:00Z');

let receiver: WebhookReceiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

const post = (changes: Partial<WebhookDeps> = {}, url = receiver.url, stopping = NEVER) => {
  const deps = { clock, allowedHosts: HERE, longestMs: 5_000, ...changes };
  return postWebhook({ url, secret: SECRET }, NOTICE, deps, stopping);
};

describe('the signature', () => {
  it('is that of the scheme’s published example', () => {
    const headers = signatureHeaders('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      sentAt: new Date(1_614_265_330_000),
      body: '{"test": 2432232314}',
    });
    expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('is found right by the receiver’s lines in the documents, and nothing else is', async () => {
    await post();
    const { headers, body } = receiver.received[0] as Received;
    const time = String(headers['webhook-timestamp']);
    const key = Buffer.from(bytesOf('secret'));
    const mac = createHmac('sha256', key).update(`${NOTICE.id}.${time}.${NOTICE.body}`);
    expect(headers['webhook-signature']).toBe(`v1,${mac.digest('base64')}`);
    const { isGenuine } = await documentedReceiver();
    const now = Number(time);
    expect(isGenuine(SECRET, headers, Buffer.from(body), now)).toBe(true);
    expect(isGenuine(SECRET, headers, Buffer.from(`${body} `), now)).toBe(false);
    expect(isGenuine(SECRET, { ...headers, 'webhook-id': 'other' }, body, now)).toBe(false);
    expect(isGenuine(webhookSecret(bytesOf('other')), headers, body, now)).toBe(false);
    expect(isGenuine(SECRET, headers, body, now + 301)).toBe(false);
  });
});

describe('a post to a receiver', () => {
  it('carries the notice as JSON, once', async () => {
    expect(await post()).toEqual({ kind: 'delivered' });
    expect(receiver.received).toMatchObject([
      {
        method: 'POST',
        path: '/hook',
        body: NOTICE.body,
        headers: {
          'content-type': 'application/json',
          'webhook-id': NOTICE.id,
          'webhook-timestamp': String(clock().getTime() / 1000),
        },
      },
    ]);
  });

  it.each([
    [withStatus(500), 'refused', 500],
    [withStatus(404), 'refused', 404],
    [withStatus(410), 'gone', 410],
    [withStatus(302, { location: '/other' }), 'redirected', 302],
    [withStatus(307, { location: 'http://169.254.169.254/' }), 'redirected', 307],
  ])('takes the status alone: case %#', async (answer, problem, statusCode) => {
    receiver.answers.push(answer);
    expect(await post()).toEqual({ kind: 'failed', problem, statusCode });
    expect(receiver.received).toHaveLength(1);
  });

  it('does not read an answer that never ends', async () => {
    const { promise: cut, resolve } = Promise.withResolvers<void>();
    receiver.answers.push((response) => {
      response.writeHead(200);
      const flood = setInterval(() => response.write('x'.repeat(65_536)), 1);
      response.on('close', () => {
        clearInterval(flood);
        resolve();
      });
    });
    expect(await post()).toEqual({ kind: 'delivered' });
    await cut;
  });

  it('waits for an answer so long and no longer', async () => {
    receiver.answers.push(() => undefined);
    const sending = await post({ longestMs: 100 });
    expect(sending).toEqual({ kind: 'failed', problem: 'timed_out', statusCode: null });
  });

  it('says what kept it from being sent', async () => {
    const gone = receiver.url;
    await receiver.close();
    expect(await post({}, gone)).toMatchObject({ problem: 'unreachable' });
    receiver = await startReceiver();
    const https = receiver.url.replace('http:', 'https:');
    expect(await post({}, https)).toMatchObject({ problem: 'not_secure' });
  });

  it('ends when the worker is asked to stop', async () => {
    const stopping = new AbortController();
    receiver.answers.push(() => stopping.abort(new Error('stop')));
    await expect(post({}, receiver.url, stopping.signal)).rejects.toThrow(/abort/i);
  });
});

describe('addresses inside a network', () => {
  it.each([
    ['https://office.example/hook', null],
    ['https://93.184.216.34/hook', null],
    ['http://127.0.0.1:80/hook', null],
    ['http://office.example/hook', 'not_https'],
    ['https://localhost/hook', 'address_not_allowed'],
    ['https://a.localhost./hook', 'address_not_allowed'],
    ['https://10.0.0.1/hook', 'address_not_allowed'],
    ['https://0x7f000002/hook', 'address_not_allowed'],
    ['https://2130706434/hook', 'address_not_allowed'],
    ['https://169.254.169.254/', 'address_not_allowed'],
    ['https://[::1]/hook', 'address_not_allowed'],
    ['https://[::ffff:10.0.0.1]/hook', 'address_not_allowed'],
    ['https://me:word@office.example/hook', 'holds_password'],
    ['ftp://office.example/hook', 'malformed'],
    ['office.example', 'malformed'],
  ])('are known by how they are written: %s', (address, problem) => {
    expect(webhookAddressProblem(address, HERE)).toBe(problem);
  });

  it.each([
    ['8.8.8.8', true],
    ['2606:4700::1111', true],
    ['100.64.0.1', false],
    ['192.168.1.1', false],
    ['172.31.255.255', false],
    ['172.32.0.1', true],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['fe80::1', false],
    ['fc00::1', false],
    ['::ffff:8.8.8.8', false],
    ['64:ff9b::a00:1', false],
    ['2002:a00:1::', false],
    ['not an address', false],
  ])('are told from public ones: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic);
  });

  it('are not asked, whatever a name leads to at that moment', async () => {
    const port = new URL(receiver.url).port;
    const url = `https://rebinds.example:${port}/hook`;
    for (const inside of [['127.0.0.1'], ['93.184.216.34', '127.0.0.1'], ['::1']]) {
      expect(await post({ resolve: leadsTo(...inside) }, url)).toEqual({
        kind: 'failed',
        problem: 'address_not_allowed',
        statusCode: null,
      });
    }
    expect(receiver.received).toEqual([]);
  });

  it('are looked at in the very answer that the connection goes to', async () => {
    const answers = [['93.184.216.34'], ['127.0.0.1']];
    let asked = 0;
    const changing: Resolve = (host, options, done) => {
      asked += 1;
      leadsTo(...(answers.shift() ?? []))(host, options, done);
    };
    const found = await new Promise((resolve) => {
      guardedLookup(changing)('rebinds.example', { all: true }, (error, addresses) =>
        resolve(error ?? addresses),
      );
    });
    expect([asked, found]).toEqual([1, [{ address: '93.184.216.34', family: 4 }]]);
  });
});

const leadsTo =
  (...addresses: string[]): Resolve =>
  (_host, _options, done) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

/** The lines a receiver is told to use, as they stand in the documents. */
async function documentedReceiver(): Promise<{ isGenuine: (...of: unknown[]) => boolean }> {
  const file = new URL('../../../../docs/authority-notices.md', import.meta.url);
  const [, code = ''] = /```js\n([^]*?)```/.exec(await readFile(file, 'utf8')) ?? [];
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}
