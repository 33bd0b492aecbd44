import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKeys } from '@rangewatch/service';
import { createTestDatabase, type TestDatabase } from '@rangewatch/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';
let database: TestDatabase;
let keysDir = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rangewatch-api-'));
  keysDir = join(folder, 'keys');
  await createKeys(keysDir);
  database = await createTestDatabase('sqlite');
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

function startApi(settings: Readonly<Record<string, string>>): ChildProcess {
  const env = { ...process.env, LOG_LEVEL: 'silent', KEYS_DIR: keysDir, ...settings };
  return fork(new URL('./main.ts', import.meta.url), { env, execArgv: [], silent: true });
}

async function failureOf(settings: Readonly<Record<string, string>>): Promise<[number, string]> {
  const child = startApi(settings);
  let text = '';
  child.stderr?.on('data', (chunk) => {
    text += String(chunk);
  });
  const [code] = (await once(child, 'close')) as [number];
  return [code, text];
}

async function freePort(): Promise<{ port: string; close: () => Promise<void> }> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  const port = String(typeof address === 'object' ? address?.port : '');
  const close = async (): Promise<void> => {
    server.close();
    await once(server, 'close');
  };
  return { port, close };
}

describe('the API process', () => {
  it('says when it is ready, and ends on SIGTERM', async () => {
    const { port, close } = await freePort();
    await close();
    const child = startApi({ DATABASE_URL: database.url, API_PORT: port });
    const [message] = await once(child, 'message');
    expect(message).toEqual({ type: 'ready', address: `http://localhost:${port}` });
    expect((await fetch(`http://localhost:${port}/readyz`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('names a taken port, in one line', async () => {
    const { port, close } = await freePort();
    const failure = await failureOf({ DATABASE_URL: database.url, API_PORT: port });
    expect(failure).toEqual([1, expect.stringMatching(/^The API cannot start: .*API_PORT\.\n$/)]);
    await close();
  });

  it.each([
    ['postgres://me:hunter2@127.0.0.1:1/none', /^The API cannot start: the database postgres.*\n$/],
    ['sqlite:/nowhere/at/all.sqlite', /^The API cannot start: the database sqlite:.*\n$/],
    ['mysql://db', /^The API cannot start: .*sqlite: or postgres.*\n$/],
  ])('names the database %s that cannot be used, without its password', async (url, line) => {
    const [code, text] = await failureOf({ DATABASE_URL: url });
    expect([code, text]).toEqual([1, expect.stringMatching(line)]);
    expect(text).not.toContain('hunter2');
  });

  it('names a missing key', async () => {
    const [code, text] = await failureOf({ DATABASE_URL: database.url, KEYS_DIR: folder });
    expect([code, text]).toEqual([1, expect.stringMatching(/receipt\.key is missing/)]);
  });

  it('names every wrong setting', async () => {
    const [code, text] = await failureOf({ API_PORT: 'many', TIME_ZONE: 'Mars' });
    expect(code).toBe(1);
    expect(text).toMatch(/API_PORT[\s\S]*TIME_ZONE|TIME_ZONE[\s\S]*API_PORT/);
  });
});
