import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { openReaders, type Readers } from '@rangewatch/database/readers';
import { openWriters, type Writers } from '@rangewatch/database/writers';
import {
  createDiskStore,
  createEvidenceKeys,
  type EvidenceStore,
  parseEvidencePublicKey,
} from '@rangewatch/evidence';
import { type Issuer, KEY_NAMES, type KeyName, type SmsGateway } from '@rangewatch/service';
import {
  createFixedClock,
  createTestDatabase,
  ENGINES,
  type FixedClock,
  type TestDatabase,
} from '@rangewatch/testkit';
import { pino } from 'pino';
import { afterAll, beforeAll, describe } from 'vitest';
import { createApi } from './create-api.ts';
import type { ApiLimits } from './limits.ts';

/** An API on a real socket and a database of its own. */
export interface TestApi {
  readonly url: string;
  readonly clock: FixedClock;
  readonly readers: Readers;
  readonly writers: Writers;
  readonly databaseUrl: string;
  readonly jitterKey: Uint8Array;
  readonly siteKey: string;
  /** Where files of reports are stored. */
  readonly evidenceDir: string;
  /** Where exact tables of weeks are kept. */
  readonly authorityDir: string;
  /** Everything logged so far, one JSON a line. */
  log(): string;
  graphql(
    query: string,
    variables?: object,
    headers?: Readonly<Record<string, string>>,
  ): Promise<GraphqlAnswer>;
  close(): Promise<void>;
}

export interface GraphqlAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The field of `data` that was asked for; null when there is no data. */
  readonly root: unknown;
  readonly errors: readonly { message: string; extensions?: { code?: string } }[];
}

export interface ApiChanges {
  readonly limits?: Partial<ApiLimits>;
  readonly lookUpDir?: string;
  readonly smsGateway?: SmsGateway;
  /** Asked for when the API opens: an issuer has its port only then. */
  readonly issuers?: () => readonly Issuer[];
  readonly evidenceStore?: EvidenceStore;
  readonly readers?: (readers: Readers) => Readers;
  readonly writers?: (writers: Writers) => Writers;
}

/** A network of its own for each reporter: limits are counted per network. */
export function fromNetwork(index: number): { 'x-forwarded-for': string } {
  return { 'x-forwarded-for': `198.51.${index}.7` };
}

/** Runs one test body on every engine, against one API; its tests share the database. */
export function describeApi(
  title: string,
  body: (api: () => TestApi) => void,
  changes: ApiChanges = {},
): void {
  describe.each(ENGINES)(`${title} on %s`, (engine) => {
    let current: TestApi | null = null;
    let database: TestDatabase | null = null;
    beforeAll(async () => {
      database = await createTestDatabase(engine);
      current = await openTestApi(database.url, changes);
    });
    afterAll(async () => {
      await current?.close();
      await database?.drop();
    });
    body(() => {
      if (!current) throw new Error('the API exists only while its tests run');
      return current;
    });
  });
}

async function openTestApi(databaseUrl: string, changes: ApiChanges): Promise<TestApi> {
  const writers = await openWriters(databaseUrl);
  const opened = await openReaders(databaseUrl);
  const readers = changes.readers?.(opened) ?? opened;
  const clock = createFixedClock('2026-08-18T04:00:00Z');
  const keys = makeKeys();
  const { logger, log } = collectLog();
  const settings = { timeZone: 'Asia/Shanghai', defaultCountry: 'CN', trustProxy: 'loopback' };
  const folder = await mkdtemp(join(tmpdir(), 'rangewatch-api-'));
  const authorityDir = join(folder, 'authority');
  const evidenceKeys = await createEvidenceKeys();
  const { limits = {}, lookUpDir, smsGateway = null } = changes;
  const server = createApi({
    ...settings,
    readers,
    writers: changes.writers?.(writers) ?? writers,
    authorityDir,
    keys,
    clock,
    logger,
    limits,
    smsGateway,
    issuers: changes.issuers?.() ?? [],
    ...(lookUpDir === undefined ? {} : { lookUpDir }),
    random: randomBytes,
    evidenceStore: changes.evidenceStore ?? createDiskStore(folder),
    evidencePublicKey: parseEvidencePublicKey(evidenceKeys.publicText),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    clock,
    readers: opened,
    writers,
    databaseUrl,
    jitterKey: keys.jitter,
    log,
    evidenceDir: folder,
    authorityDir,
    siteKey: Buffer.from(keys.site).toString('base64url'),
    graphql: (query, variables = {}, headers = {}) => ask(url, { query, variables }, headers),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await rm(folder, { recursive: true, force: true });
      await Promise.all([opened.close(), writers.close()]);
    },
  };
}

async function ask(
  url: string,
  body: object,
  headers: Readonly<Record<string, string>>,
): Promise<GraphqlAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      'accept-language': 'en',
      ...headers,
    },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as {
    data?: Record<string, unknown> | null;
    errors?: GraphqlAnswer['errors'];
  };
  const root = Object.values(answer.data ?? {})[0] ?? null;
  const { status, headers: answered } = response;
  return { status, headers: answered, root, errors: answer.errors ?? [] };
}

function makeKeys(): Record<KeyName, Uint8Array> {
  const keys = {} as Record<KeyName, Uint8Array>;
  for (const name of KEY_NAMES) keys[name] = randomBytes(32);
  // With this key nothing is subtracted from 861701234**** and 8617012345678.
  keys.jitter = Buffer.alloc(32, 9);
  return keys;
}

function collectLog(): { logger: pino.Logger; log: () => string } {
  let text = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  return { logger: pino({ level: 'trace' }, stream), log: () => text };
}
