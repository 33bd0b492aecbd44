import { createHash, randomBytes } from 'node:crypto';
import { openTokenDesk } from '@rangewatch/database/admin';
import type { Category, TokenScope } from '@rangewatch/schema';
import { refreshListing, tokenHash, tokenText } from '@rangewatch/service';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import { buildNewReport } from '@rangewatch/testkit';
import { fromNetwork, type TestApi } from '../../test-api.ts';

const BASE = '/compat/phoneblock/api';

/** What one client does, with its base address changed and nothing else. */
export interface TestClient {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  readonly text: (path: string, headers?: Record<string, string>) => Promise<string>;
  readonly json: (path: string) => Promise<unknown>;
  readonly send: (
    method: string,
    path: string,
    body?: string,
    headers?: Record<string, string>,
  ) => Promise<Response>;
  readonly rate: (phone: string, rating: string) => Promise<Response>;
}

export function clientOf(api: TestApi, token: string | null, network = 9): TestClient {
  const always = {
    'accept-language': 'en',
    ...fromNetwork(network),
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
  const get: TestClient['get'] = (path, headers = {}) =>
    fetch(api.url + BASE + path, { headers: { ...always, ...headers } });
  const send: TestClient['send'] = (method, path, body, headers = {}) =>
    // A Buffer is sent without a Content-Type of its own, as these clients do.
    fetch(api.url + BASE + path, {
      method,
      headers: { ...always, ...headers },
      ...(body === undefined ? {} : { body: Buffer.from(body) }),
    });
  return {
    get,
    send,
    text: async (path, headers) => (await get(path, headers)).text(),
    json: async (path) => (await get(path)).json(),
    rate: (phone, rating) => send('POST', '/rate', JSON.stringify({ phone, rating, comment: '' })),
  };
}

export async function makeToken(
  api: TestApi,
  scope: TokenScope = 'phoneblock',
  expiresAt: Date | null = null,
  authority: string | null = null,
): Promise<{ token: string; tokenId: string }> {
  const token = tokenText(randomBytes(32), scope);
  const tokenId = randomBytes(8).toString('hex');
  const desk = openTokenDesk(api.databaseUrl);
  const hash = tokenHash(token);
  await desk.createToken({
    tokenId,
    scope,
    authority,
    hash,
    expiresAt,
    name: 'SpamBlocker on a phone',
    createdAt: api.clock(),
  });
  await desk.close();
  return { token, tokenId };
}

export async function revokeToken(api: TestApi, tokenId: string): Promise<void> {
  const desk = openTokenDesk(api.databaseUrl);
  await desk.revokeToken(tokenId, api.clock());
  await desk.close();
}

/** Puts reports of that many people on record; the same people for every number. */
export async function report(
  api: TestApi,
  number: string,
  people: number,
  category: Category | null = null,
  day = '2026-08-17',
): Promise<void> {
  const reports = Array.from({ length: people }, (_, index) =>
    buildNewReport({
      id: `${number} ${index} ${day} ${randomBytes(4).toString('hex')}`,
      reporter: `person ${index}`,
      numbers: [number],
      category,
      day,
    }),
  );
  await api.writers.acceptReports(reports);
}

/** What the worker does every minute. */
export async function refresh(api: TestApi): Promise<void> {
  const disclosure = { policy: PUBLIC_POLICY, jitterKey: api.jitterKey };
  await refreshListing({ ...api, disclosure, timeZone: 'Asia/Shanghai' });
}

export function sha1(text: string): string {
  return createHash('sha1').update(text, 'utf8').digest('hex').toUpperCase();
}

/** SpamBlocker's query preset: `{sha1(+{cc}{domestic})}`, `{drop_last(…)}`. */
export function queryPreset(cc: string, domestic: string): string {
  const number = `+${cc}${domestic}`;
  const [ten, hundred] = [number.slice(0, -1), number.slice(0, -2)];
  return `/check?sha1=${sha1(number)}&prefix10=${sha1(ten)}&prefix100=${sha1(hundred)}`;
}

/** SpamBlocker's verdict: searched anywhere in the body. */
export const BLOCKS = /(D_POLL|G_FRAUD|E_ADVERTISING|F_GAMBLE|B_MISSED)/;
export const CATEGORY = /"rating":"(.+?)"/;
export const ANY_NEGATIVE = /B_MISSED|C_PING|D_POLL|E_ADVERTISING|F_GAMBLE|G_FRAUD/;
