import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSignOns, type SignOns } from './sign-ons.ts';

const SENDER = { clientAddress: '203.0.113.9' };
const QUESTION = { issuerId: 'office', code: null };
const BEGUN = {
  location: 'https://login.example.org/authorize?state=s',
  attempt: 'x',
  expiresAt: '2026-11-27T08:10:00.000Z',
};

let api: Server;
let reply: { readonly status: number; readonly body: string };
let asked = '';
let signOns: SignOns;
beforeEach(async () => {
  api = createServer((req, res) => {
    asked = `${req.method} ${req.url} `;
    req.on('data', (chunk: Buffer) => (asked += chunk.toString()));
    req.on('end', () => res.writeHead(reply.status).end(reply.body));
  });
  api.listen(0, '127.0.0.1');
  await once(api, 'listening');
  const { port } = api.address() as AddressInfo;
  signOns = createSignOns({
    apiUrl: `http://127.0.0.1:${port}`,
    siteKey: new Uint8Array(32).fill(9),
    logger: { warn: () => {} },
  });
});
afterEach(() => api.close());

test('what came back from the sign-on travels in the body', async () => {
  reply = { status: 200, body: JSON.stringify(BEGUN) };
  const value = { ...BEGUN, expiresAt: new Date(BEGUN.expiresAt) };
  expect(await signOns.beginSignOn(QUESTION, SENDER)).toEqual({ kind: 'accepted', value });
  expect(asked).toBe('POST /v1/authority/sign-on/begin {"issuerId":"office","code":null}');
  reply = { status: 201, body: '{"session":"rws_1","expiresAt":"2026-11-27T20:00:00.000Z"}' };
  await signOns.completeSignOn({ ...QUESTION, attempt: 'x', answer: 'code=c' }, SENDER);
  expect(asked).toMatch(/^POST \/v1\/authority\/sign-on \{.*"attempt":"x","answer":"code=c"\}$/);
});

test.each([
  [403, '{"code":"identity_unknown"}', { kind: 'refused', because: 'identity_unknown' }],
  [503, '{"code":"issuer_unavailable"}', { kind: 'refused', because: 'issuer_unavailable' }],
  [503, '{"code":"busy"}', { kind: 'unavailable' }],
  [400, '{"code":"malformed_request"}', { kind: 'refused', because: 'sign_on_refused' }],
  [429, '{"code":"too_many_requests"}', { kind: 'tooMany' }],
  [200, '{}', { kind: 'unavailable' }],
  // No page sends anybody to what is no web address.
  [200, JSON.stringify({ ...BEGUN, location: 'javascript:x' }), { kind: 'unavailable' }],
])('an answer %i %s is %j', async (status, body, outcome) => {
  reply = { status, body };
  expect(await signOns.beginSignOn(QUESTION, SENDER)).toEqual(outcome);
});
