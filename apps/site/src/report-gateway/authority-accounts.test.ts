import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AuthorityAccounts, createAuthorityAccounts } from './authority-accounts.ts';

const SENDER = { clientAddress: '203.0.113.9' };
const SIGNED_IN = { session: 'rws_1', expiresAt: '2026-11-27T20:00:00.000Z' };

let api: Server;
let reply: { readonly status: number; readonly body: string };
let asked: Pick<IncomingMessage, 'headers' | 'url' | 'method'>;
let sent = '';
let accounts: AuthorityAccounts;
beforeEach(async () => {
  sent = '';
  api = createServer((req, res) => {
    asked = { headers: req.headers, url: req.url, method: req.method };
    req.on('data', (chunk: Buffer) => (sent += chunk.toString()));
    req.on('end', () =>
      res.writeHead(reply.status, { 'content-type': 'application/json' }).end(reply.body),
    );
  });
  api.listen(0, '127.0.0.1');
  await once(api, 'listening');
  const { port } = api.address() as AddressInfo;
  accounts = createAuthorityAccounts({
    apiUrl: `http://127.0.0.1:${port}`,
    siteKey: new Uint8Array(32).fill(9),
    logger: { warn: () => {} },
  });
});
afterEach(() => api.close());

test('the code and the passkey travel in the body, the session in a header', async () => {
  reply = { status: 201, body: JSON.stringify(SIGNED_IN) };
  const value = { session: 'rws_1', expiresAt: new Date('2026-11-27T20:00:00Z') };
  const joined = await accounts.join('code', { id: 'x' }, SENDER);
  expect(joined).toEqual({ kind: 'accepted', value });
  expect([asked.method, asked.url]).toEqual(['POST', '/v1/authority/join']);
  expect(asked.headers['x-forwarded-for']).toBe('203.0.113.9');
  expect(JSON.parse(sent)).toEqual({ code: 'code', credential: { id: 'x' } });
  reply = { status: 204, body: '' };
  await accounts.signOut('rws_1', SENDER);
  expect([asked.method, asked.url]).toEqual(['DELETE', '/v1/authority/session']);
  expect(asked.headers.authorization).toBe('Bearer rws_1');
});

test.each([
  [400, '{}', 'passkeyRefused'],
  [403, '{}', 'passkeyRefused'],
  [404, '{}', 'invitationUnknown'],
  [429, '{}', 'tooMany'],
  [500, '{}', 'unavailable'],
  [201, '{}', 'unavailable'],
  [201, '<html>', 'unavailable'],
])('an answer %i %s is %s', async (status, body, kind) => {
  reply = { status, body };
  expect(await accounts.signIn({}, SENDER)).toEqual({ kind });
});

test('a session that is over is told from an API that is away', async () => {
  reply = { status: 401, body: '{}' };
  expect(await accounts.readSession('rws_1', SENDER)).toEqual({ kind: 'sessionOver' });
  api.close();
  api.closeAllConnections();
  expect(await accounts.readSession('rws_1', SENDER)).toEqual({ kind: 'unavailable' });
});
