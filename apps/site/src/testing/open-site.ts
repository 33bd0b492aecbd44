import { once } from 'node:events';
import { createServer, get, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openReaders } from '@rangewatch/database/readers';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import type { TestDatabase } from '@rangewatch/testkit';
import { type Logger, pino } from 'pino';
import type { PictureReader } from '../picture-reading/picture-reader.ts';
import type { ReportGateway } from '../report-gateway/report-gateway.ts';
import { createSite } from '../site.ts';
import { createFakeGateway } from './fake-gateway.ts';

const NOW = '2026-11-23T06:00:00Z';
const ORIGIN = 'http://site.test';

export interface OpenSite {
  /** Sends a request as a browser would: cookies are kept, redirects are not followed. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  text(path: string, init?: RequestInit): Promise<string>;
  /** Posts a form of this site. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Response>;
  /** The answer as it travels, before anything is decoded. */
  raw(
    path: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<{ headers: IncomingHttpHeaders; body: Buffer }>;
  /** The whole address of a path, as a `Referer` names it. */
  addressOf(path: string): string;
  readonly logged: readonly string[];
  /** From now on nothing can be read. */
  loseDatabase(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenSiteOptions {
  readonly gateway?: ReportGateway;
  readonly releasesDir?: string;
  readonly keysDir?: string;
  readonly lookUpDir?: string;
  readonly readPictureText?: PictureReader;
}

/** The real site over HTTP, on a database made for one test. Nothing is subtracted as jitter. */
export async function openSite(
  database: TestDatabase,
  {
    gateway = createFakeGateway(),
    releasesDir = 'no-such-folder',
    keysDir = 'no-such-folder',
    lookUpDir = 'no-such-folder',
    readPictureText = async () => ({ kind: 'failed' }),
  }: OpenSiteOptions = {},
): Promise<OpenSite> {
  const logged: string[] = [];
  const readers = await openReaders(database.url);
  const server = createServer(
    createSite({
      readers,
      gateway,
      readPictureText,
      apiUrl: 'http://localhost:4000',
      releasesDir,
      keysDir,
      lookUpDir,
      logger: collectLines(logged),
      disclosure: { policy: { ...PUBLIC_POLICY, maxJitter: 0 }, jitterKey: new Uint8Array(32) },
      sealKey: new Uint8Array(32).fill(7),
      clock: () => new Date(NOW),
      timeZone: 'Asia/Shanghai',
      defaultCountry: 'CN',
      siteUrl: ORIGIN,
      trustProxy: 'loopback',
    }),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}`;
  const send = keepCookies(base);
  return {
    fetch: send,
    text: async (path, init) => await (await send(path, init)).text(),
    post: (path, fields) =>
      send(path, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams(fields),
      }),
    raw: (path, headers) => readRaw(base + path, headers),
    addressOf: (path) => base + path,
    logged,
    loseDatabase: () => readers.close(),
    async close() {
      server.close();
      server.closeAllConnections();
      await readers.close();
    },
  };
}

function collectLines(lines: string[]): Logger {
  return pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
}

function keepCookies(base: string): OpenSite['fetch'] {
  const jar = new Map<string, string>();
  return async (path, init = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has('accept-language')) headers.set('accept-language', 'en');
    const cookies = [...jar].map(([name, value]) => `${name}=${value}`);
    if (cookies.length > 0) headers.set('cookie', cookies.join('; '));
    const response = await fetch(base + path, { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', ...value] = pair.split('=');
      if (/expires=thu, 01 jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value.join('='));
    }
    return response;
  };
}

async function readRaw(
  address: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  const request = get(address, { headers });
  const [answer] = await once(request, 'response');
  return { headers: answer.headers, body: Buffer.concat(await answer.toArray()) };
}
