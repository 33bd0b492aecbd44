import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { type EvidenceStore, EvidenceStoreUnavailable } from '@rangewatch/evidence';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { describeApi, fromNetwork, type TestApi } from '../test-api.ts';

const CANARY = 'canary Wang Xiaoming 13800138000';
const PDF = Buffer.from(`%PDF-1.7\n${`${CANARY}\n`.repeat(3_000)}`);
type Json = Record<string, unknown>;

interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
  readonly network?: number;
}

async function ask(api: TestApi, path: string, question: Question = {}) {
  const { method = 'GET', headers = {}, body, network = 1 } = question;
  const answer = await fetch(`${api.url}${path}`, {
    method,
    headers: { ...fromNetwork(network), 'accept-language': 'en', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : Buffer.from(body) }),
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const isJson = /json/.test(answer.headers.get('content-type') ?? '');
  const json = isJson ? (JSON.parse(bytes.toString()) as Json) : null;
  return { status: answer.status, headers: answer.headers, bytes, json };
}

async function newDraft(api: TestApi): Promise<{ 'rangewatch-draft': string }> {
  const { json } = await ask(api, '/v1/draft', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ content: '{}' }),
  });
  return { 'rangewatch-draft': String(json?.['resumeCode']) };
}

async function send(api: TestApi, draft: { 'rangewatch-draft': string }) {
  const { json } = await ask(api, '/v1/reports', {
    method: 'POST',
    headers: { ...draft, 'content-type': 'application/json' },
    body: JSON.stringify({
      idempotencyKey: randomBytes(16).toString('hex'),
      calls: [{ callerNumber: '170 1234 5678', day: '2026-08-17' }],
    }),
  });
  return { 'rangewatch-receipt': String(json?.['receiptCode']) };
}

const upload = (body: Uint8Array, headers: Readonly<Record<string, string>>): Question => ({
  method: 'POST',
  body,
  headers: { 'content-type': 'application/octet-stream', ...headers },
});

async function picture(): Promise<Uint8Array> {
  const plain = sharp({ create: { width: 200, height: 400, channels: 3, background: '#fff' } });
  return await plain
    .withExif({ IFD0: { Artist: CANARY } })
    .jpeg()
    .toBuffer();
}

describeApi('files of a report', (api) => {
  it('arrive as they are, are listed, seen as a copy, covered and taken back', async () => {
    const draft = await newDraft(api());
    const added = await ask(api(), '/v1/evidence?subject=calls', upload(await picture(), draft));
    expect(added).toMatchObject({
      status: 201,
      json: { kind: 'picture', subject: 'calls', mediaType: 'image/jpeg', isCovered: false },
    });
    const id = String(added.json?.['evidenceId']);
    const list = await ask(api(), '/v1/evidence', { headers: draft });
    expect(list.json).toEqual({ evidence: [added.json] });
    const copy = await ask(api(), `/v1/evidence/${id}/copy`, { headers: draft });
    expect(copy.headers.get('content-type')).toBe('image/jpeg');
    expect(copy.headers.get('rangewatch-picture-size')).toBe('200x400');
    expect(copy.headers.get('cache-control')).toBe('no-store');
    expect(copy.bytes.includes('canary')).toBe(false);
    const covered = await ask(api(), `/v1/evidence/${id}/cover`, {
      method: 'POST',
      headers: { ...draft, 'content-type': 'application/json' },
      body: JSON.stringify({ areas: [{ left: 0, top: 0, width: 1, height: 0.5 }] }),
    });
    expect(covered.json).toMatchObject({ isCovered: true });
    const removed = await ask(api(), `/v1/evidence/${id}`, { method: 'DELETE', headers: draft });
    expect(removed.status).toBe(200);
    const gone = await ask(api(), `/v1/evidence/${id}/copy`, { headers: draft });
    expect(gone).toMatchObject({ status: 404, json: { code: 'evidence_unknown' } });
  });

  it('show on the receipt once the report is sent, with their hash, and can be added to it', async () => {
    const draft = await newDraft(api());
    await ask(api(), '/v1/evidence?subject=consent', upload(PDF, draft));
    const receipt = await send(api(), draft);
    api().clock.advanceMs(1_000);
    await ask(api(), '/v1/evidence?subject=campaign', upload(await picture(), receipt));
    const own = await ask(api(), '/v1/report', { headers: receipt });
    expect(own.json?.['evidence']).toMatchObject([
      { kind: 'document', subject: 'consent', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { kind: 'picture', subject: 'campaign' },
    ]);
    expect((await ask(api(), '/v1/evidence', { headers: draft })).status).toBe(200);
    const erased = await ask(api(), '/v1/report', { method: 'DELETE', headers: receipt });
    expect(erased.status).toBe(200);
    expect((await ask(api(), '/v1/evidence', { headers: receipt })).json).toEqual({ evidence: [] });
  });

  it.each([
    ['evidence_kind_unknown', 400, Buffer.from('MZ\x90\0 holiday.jpg')],
    ['evidence_kind_unknown', 400, Buffer.from('<?xml version="1.0"?><!DOCTYPE x>')],
    ['evidence_empty', 400, Buffer.alloc(0)],
    ['evidence_unreadable', 400, Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR...', 'latin1')],
  ])('are refused with %s', async (code, status, body) => {
    const draft = await newDraft(api());
    const answer = await ask(api(), '/v1/evidence?subject=other', upload(body, draft));
    expect(answer).toMatchObject({
      status,
      json: { code, problems: [{ code, message: expect.any(String) }] },
    });
  });

  it('of 200 MB are refused before they are read, and in words the sender gets to see', async () => {
    const draft = await newDraft(api());
    const megabyte = Buffer.alloc(1_000_000, 7);
    const answer = await new Promise<{ status: number; text: string; sentMegabytes: number }>(
      (resolve, reject) => {
        let sentMegabytes = 0;
        let isAnswered = false;
        const sending = request(
          `${api().url}/v1/evidence?subject=other`,
          {
            method: 'POST',
            headers: {
              ...draft,
              ...fromNetwork(1),
              'content-length': 200_000_000,
              'accept-language': 'en',
            },
          },
          (response) => {
            isAnswered = true;
            let text = '';
            response.on('data', (part: Buffer) => (text += part.toString()));
            response.on('end', () => {
              sending.destroy();
              resolve({ status: response.statusCode ?? 0, text, sentMegabytes });
            });
          },
        );
        sending.on('error', (error) => isAnswered || reject(error));
        const more = (): void => {
          if (isAnswered || sentMegabytes >= 200) return;
          const first = sentMegabytes === 0 ? Buffer.from('%PDF-1.7\n') : Buffer.alloc(0);
          sending.write(Buffer.concat([first, megabyte.subarray(first.length)]), more);
          sentMegabytes += 1;
        };
        more();
      },
    );
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('20 MB');
    expect(answer.sentMegabytes).toBeLessThan(200);
  });

  it('belong to whoever holds the code', async () => {
    const draft = await newDraft(api());
    const { json } = await ask(api(), '/v1/evidence?subject=other', upload(PDF, draft));
    const another = await newDraft(api());
    const path = `/v1/evidence/${String(json?.['evidenceId'])}`;
    expect((await ask(api(), path, { method: 'DELETE', headers: another })).status).toBe(404);
    expect((await ask(api(), '/v1/evidence')).status).toBe(400);
    const wrong = { 'rangewatch-receipt': '0'.repeat(26) };
    expect((await ask(api(), '/v1/evidence?subject=other', upload(PDF, wrong))).status).toBe(404);
  });

  it('leave nothing of theirs in the store, the database or the log', async () => {
    const draft = await newDraft(api());
    await ask(api(), '/v1/evidence?subject=other', upload(PDF, draft));
    await ask(api(), '/v1/evidence?subject=other', upload(await picture(), draft));
    const names = await readdir(api().evidenceDir);
    expect(names.length).toBeGreaterThanOrEqual(3);
    for (const name of names) {
      const stored = await readFile(join(api().evidenceDir, name));
      expect(stored.includes('canary')).toBe(false);
    }
    expect(api().log()).not.toContain('canary');
    expect(api().log()).not.toContain(draft['rangewatch-draft']);
    expect(api().log()).toContain('"route":"/v1/evidence"');
  });
});

const FULL: EvidenceStore = {
  put: async (_name, content) => {
    for await (const _part of content) throw new EvidenceStoreUnavailable('no space is left');
  },
  get: async () => null,
  remove: async () => {},
  async *list() {},
};

describeApi(
  'a store that is full',
  (api) => {
    it('is told in words, and whoever runs the service can read it', async () => {
      const draft = await newDraft(api());
      const answer = await ask(api(), '/v1/evidence?subject=other', upload(PDF, draft));
      expect(answer).toMatchObject({ status: 503, json: { code: 'store_unavailable' } });
      expect(answer.headers.get('retry-after')).toBe('2');
      expect(api().log()).toContain('no space is left');
      expect((await ask(api(), '/v1/evidence', { headers: draft })).json).toEqual({ evidence: [] });
    });
  },
  { evidenceStore: FULL },
);
