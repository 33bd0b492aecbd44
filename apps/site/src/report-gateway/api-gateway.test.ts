import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { receiptCodeFromBytes, resumeCodeFromBytes } from '@rangewatch/schema';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApiGateway } from './api-gateway.ts';
import type { ReportGateway } from './report-gateway.ts';

const CODE = receiptCodeFromBytes(new Uint8Array(17).fill(3));
const SENDER = { clientAddress: '203.0.113.9', reporterSecret: 'AAAAAAAAAAAAAAAAAAAAAA' };
const INPUT = { idempotencyKey: 'k'.repeat(43) };

let api: Server;
let reply: string | null;
let status: number;
let asked: { headers: IncomingMessage['headers']; body: string };
let gateway: ReportGateway;
beforeEach(async () => {
  status = 200;
  api = createServer((req, res) => void takeRequest(req, res));
  api.listen(0, '127.0.0.1');
  await once(api, 'listening');
  const { port } = api.address() as AddressInfo;
  gateway = createApiGateway({
    apiUrl: `http://127.0.0.1:${port}`,
    siteKey: new Uint8Array(32).fill(9),
    logger: { warn: () => {} },
    timeoutMs: 200,
  });
});
async function takeRequest(req: IncomingMessage, res: ServerResponse): Promise<void> {
  asked = { headers: req.headers, body: Buffer.concat(await req.toArray()).toString() };
  if (reply === null) return;
  res.writeHead(status, { 'content-type': 'application/json' }).end(reply);
}
afterEach(() => {
  api.close();
  api.closeAllConnections();
});

const data = (field: unknown): string => JSON.stringify({ data: { anything: field } });

test('sends what the API needs to know about the sender', async () => {
  reply = JSON.stringify({ receiptCode: CODE });
  const resumeCode = resumeCodeFromBytes(new Uint8Array(17).fill(5));
  expect(await gateway.submitReport(INPUT, { ...SENDER, resumeCode })).toEqual({
    kind: 'accepted',
    value: { receiptCode: CODE },
  });
  expect(asked.headers).toMatchObject({
    authorization: `Site ${Buffer.alloc(32, 9).toString('base64url')}`,
    'x-forwarded-for': '203.0.113.9',
    'rangewatch-reporter': SENDER.reporterSecret,
    'rangewatch-draft': resumeCode,
  });
  expect(JSON.parse(asked.body)).toEqual(INPUT);
});

test('hands on what is wrong with the input', async () => {
  status = 400;
  const problems = [{ path: 'calls.0', code: 'in_the_future', params: { limit: '64' } }];
  reply = JSON.stringify({ problems });
  expect(await gateway.submitReport(INPUT, SENDER)).toEqual({ kind: 'refused', problems });
  reply = JSON.stringify({ code: 'too_many_requests' });
  expect(await gateway.submitReport(INPUT, SENDER)).toMatchObject({
    problems: [{ code: 'too_many_requests' }],
  });
});

test('knows the other refusals', async () => {
  reply = data({ __typename: 'NotFound' });
  expect(await gateway.withdrawReport(CODE, SENDER)).toMatchObject({
    kind: 'refused',
    problems: [{ code: 'report_unknown' }],
  });
  reply = data({ __typename: 'RateLimited' });
  expect(await gateway.withdrawReport(CODE, SENDER)).toMatchObject({
    problems: [{ code: 'too_many_requests' }],
  });
  reply = data({ __typename: 'ReportWithdrawn', reportId: 'r' });
  expect(await gateway.withdrawReport(CODE, SENDER)).toEqual({
    kind: 'accepted',
    value: { isWithdrawn: true },
  });
});

test.each([
  ['no answer in time', null],
  ['no JSON', '<html>'],
  ['an error', '{"errors":[{"message":"Unexpected error."}]}'],
  ['an empty answer', '{"data":null}'],
  ['a receipt that is none', JSON.stringify({ receiptCode: 'x' })],
])('takes %s for unavailable', async (_, text) => {
  reply = text;
  expect(await gateway.submitReport(INPUT, SENDER)).toEqual({ kind: 'unavailable' });
});

test('takes a closed door for unavailable', async () => {
  api.close();
  await once(api, 'close');
  expect(await gateway.submitReport(INPUT, SENDER)).toEqual({ kind: 'unavailable' });
});

test('hands on an objection without any secret of a reporter', async () => {
  reply = data({ __typename: 'ObjectionHeld', receiptCode: CODE, range: '8617012345678' });
  const objection = { ...INPUT, subject: '170 1234 5678', relation: 'holder' } as const;
  expect(await gateway.submitObjection(objection, { clientAddress: '203.0.113.9' })).toEqual({
    kind: 'accepted',
    value: { receiptCode: CODE, range: '8617012345678' },
  });
  expect(asked.headers['rangewatch-reporter']).toBeUndefined();
  expect(JSON.parse(asked.body).variables).toEqual({
    input: { ...objection, relation: 'holder' },
  });
});

test('reads where an objection stands', async () => {
  const status = {
    range: '861701234****',
    state: 'held',
    receivedAt: '2026-11-20T04:00:00.000Z',
    decidedAt: null,
    reason: null,
    aheadCount: 0,
  };
  reply = data({ __typename: 'Objection', ...status });
  expect(await gateway.findObjection(CODE, SENDER)).toEqual({
    kind: 'accepted',
    value: { ...status, state: 'held', receivedAt: new Date(status.receivedAt) },
  });
  reply = data({ __typename: 'Objection', ...status, state: 'LOST' });
  expect(await gateway.findObjection(CODE, SENDER)).toEqual({ kind: 'unavailable' });
  reply = data({ __typename: 'NotFound' });
  expect(await gateway.findObjection(CODE, SENDER)).toMatchObject({
    problems: [{ code: 'objection_unknown', path: 'receiptCode' }],
  });
});

test('passes a file on over a line of its own: one refused half way spoils nothing that is asked after it', async () => {
  api.removeAllListeners('request');
  api.on('request', (req: IncomingMessage, res: ServerResponse) => {
    if (req.method !== 'POST') {
      void takeRequest(req, res);
      return;
    }
    // Refused with its first bytes; the rest is not read yet.
    req.once('data', () => {
      req.pause();
      res.writeHead(400, { 'content-type': 'application/json' });
      res.end(
        JSON.stringify({
          problems: [{ code: 'evidence_too_large', path: 'file', params: {}, message: '' }],
        }),
      );
    });
  });
  const owner = { kind: 'draft', code: resumeCodeFromBytes(new Uint8Array(17).fill(5)) } as const;
  const endless = Readable.from(
    (function* () {
      for (let piece = 0; piece < 2_000; piece += 1) yield Buffer.alloc(65_536);
    })(),
  );
  const added = await gateway.addEvidence(owner, 'calls', endless, SENDER);
  expect(added).toMatchObject({ kind: 'refused', problems: [{ code: 'evidence_too_large' }] });
  reply = JSON.stringify({ evidence: [] });
  for (let asking = 0; asking < 3; asking += 1)
    expect(await gateway.listEvidence(owner, SENDER)).toEqual({ kind: 'accepted', value: [] });
});
