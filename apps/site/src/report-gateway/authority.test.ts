import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AUTHORITY_SIGNALS } from '../testing/made-up-authority.ts';
import { type AuthorityQuestions, createAuthorityQuestions } from './authority.ts';

let api: Server;
let reply: { readonly status: number; readonly body: string };
let asked: Pick<IncomingMessage, 'headers' | 'url'>;
let questions: AuthorityQuestions;
beforeEach(async () => {
  api = createServer((req, res) => {
    asked = { headers: req.headers, url: req.url };
    res.writeHead(reply.status, { 'content-type': 'application/json' }).end(reply.body);
  });
  api.listen(0, '127.0.0.1');
  await once(api, 'listening');
  const { port } = api.address() as AddressInfo;
  questions = createAuthorityQuestions({
    apiUrl: `http://127.0.0.1:${port}`,
    siteKey: new Uint8Array(32).fill(9),
    logger: { warn: () => {} },
  });
});
afterEach(() => api.close());

const ask = () =>
  questions.readAuthoritySignals('rwa_0123', 'a/b', { clientAddress: '203.0.113.9' });

test('the token travels in a header, never in an address', async () => {
  reply = { status: 200, body: JSON.stringify(AUTHORITY_SIGNALS) };
  expect(await ask()).toEqual({ kind: 'found', signals: AUTHORITY_SIGNALS });
  expect(asked.headers.authorization).toBe('Bearer rwa_0123');
  expect(asked.url).toBe('/v1/authority/campaigns/a%2Fb/signals');
});

test.each([
  [401, '{}', 'tokenRefused'],
  [403, '{}', 'tokenRefused'],
  [404, '{}', 'campaignUnknown'],
  [500, '{}', 'unavailable'],
  [200, '{}', 'unavailable'],
  [200, '<html>', 'unavailable'],
])('an answer %i %s is %s', async (status, body, kind) => {
  reply = { status, body };
  expect(await ask()).toEqual({ kind });
});
