import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type AuthorityWeeks,
  createAuthorityWeeks,
  type ExactQuestion,
} from './authority-weeks.ts';

const QUESTION: ExactQuestion = {
  access: 'rws_1',
  week: '2026-W46',
  query: new URLSearchParams({ dimension: 'place×category' }),
  locale: 'zh-Hant',
  sender: { clientAddress: '203.0.113.9' },
};

let api: Server;
let reply: { status: number; body: string; headers?: Record<string, string> };
let asked: Pick<IncomingMessage, 'headers' | 'url'>;
let weeks: AuthorityWeeks;
beforeEach(async () => {
  api = createServer((req, res) => {
    asked = { headers: req.headers, url: req.url };
    res.writeHead(reply.status, reply.headers).end(reply.body);
  });
  api.listen(0, '127.0.0.1');
  await once(api, 'listening');
  const { port } = api.address() as AddressInfo;
  weeks = createAuthorityWeeks({
    apiUrl: `http://127.0.0.1:${port}`,
    siteKey: new Uint8Array(32).fill(9),
    logger: { warn: () => {} },
  });
});
afterEach(() => api.close());

test('a file comes as it was made, under its name', async () => {
  const disposition = 'attachment; filename=2026-W46-r2-authority.csv';
  reply = {
    status: 200,
    body: '\uFEFF"week"\r\n',
    headers: { 'content-type': 'text/csv', 'content-disposition': disposition },
  };
  expect(await weeks.readExactFile(QUESTION, 'authority.csv')).toEqual({
    kind: 'accepted',
    value: {
      name: '2026-W46-r2-authority.csv',
      type: 'text/csv',
      content: new Uint8Array(Buffer.from('\uFEFF"week"\r\n')),
    },
  });
  expect(asked.url).toBe(
    '/v1/authority/weeks/2026-W46/authority.csv?dimension=place%C3%97category',
  );
  expect(asked.headers).toMatchObject({
    authorization: 'Bearer rws_1',
    'accept-language': 'zh-Hant',
  });
});

const problem = (code: string) => JSON.stringify({ code, detail: 'why' });
test.each([
  [401, problem('token_unknown'), { kind: 'accessOver' }],
  [403, problem('token_scope'), { kind: 'refused', status: 403, detail: 'why' }],
  [404, problem('week_not_due'), { kind: 'refused', status: 404, detail: 'why' }],
  [503, problem('exact_table_awaited'), { kind: 'refused', status: 503, detail: 'why' }],
  [500, problem('internal'), { kind: 'unavailable' }],
  [503, problem('busy'), { kind: 'unavailable' }],
  [502, '<html>', { kind: 'unavailable' }],
  [200, '{}', { kind: 'unavailable' }],
])('an answer %i %s is told apart', async (status, body, outcome) => {
  reply = { status, body };
  expect(await weeks.readExactPage(QUESTION)).toEqual(outcome);
});
