import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { mkdtemp, readdir, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadEmbeddedPostgres } from './postgres-binaries.ts';

export interface PostgresServer {
  /** `postgres://user:password@127.0.0.1:port/postgres`, a superuser. */
  readonly url: string;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
}

const DIRECTORY = 'rangewatch-postgres-';
/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm';
/** What the tests of all rooms together write is a tenth of it. */
const ENOUGH_MEMORY = 4 * 2 ** 30;

export interface PostgresServerOptions {
  /** Keeps the files in memory, where there is plenty: thousands of databases come and go. Default: on disk. */
  readonly isShortLived?: boolean;
}

/** Tests may lose everything at a power cut, but not wait for a disk. */
const TEST_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
};

/**
 * Starts an own PostgreSQL in a temporary folder, on a free port.
 * It needs no package of the system and runs for root too, as the user `postgres`.
 * @throws Error with the server's own last lines when it does not come up.
 */
export async function startPostgresServer({
  isShortLived = false,
}: PostgresServerOptions = {}): Promise<PostgresServer> {
  for (const folder of [tmpdir(), MEMORY]) await removeLeftovers(folder);
  const folder = isShortLived && (await hasRoom(MEMORY)) ? MEMORY : tmpdir();
  const directory = await mkdtemp(join(folder, `${DIRECTORY}${process.pid}-`));
  const EmbeddedPostgres = await loadEmbeddedPostgres(`${directory}.binaries`);
  const port = await findFreePort();
  const password = randomBytes(16).toString('hex');
  const log: string[] = [];
  const cluster = new EmbeddedPostgres({
    databaseDir: directory,
    port,
    user: 'postgres',
    password,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: Object.entries(TEST_SETTINGS).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]),
    onLog: (line) => log.push(line),
    onError: (fault) => log.push(String(fault)),
  });
  const removeOnExit = (): void => removeDirectory(directory);
  process.once('exit', removeOnExit);
  const stop = async (): Promise<void> => {
    await cluster.stop();
    removeDirectory(directory);
    process.off('exit', removeOnExit);
  };
  try {
    await cluster.initialise();
    await cluster.start();
  } catch (cause) {
    await stop();
    const lastLines = log.join('').trimEnd().split('\n').slice(-10).join('\n');
    throw new Error(`PostgreSQL for the tests did not start:\n${lastLines}`, { cause });
  }
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop };
}

/**
 * Synchronous, so that a process on its way out can do it: a server without its folder ends itself.
 * Repeated, because a server that is still ending removes files at the same time.
 */
function removeDirectory(directory: string): void {
  for (const folder of [directory, `${directory}.binaries`]) {
    for (let attempt = 0; attempt < 20 && existsSync(folder); attempt++) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    }
  }
}

async function hasRoom(folder: string): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize >= ENOUGH_MEMORY;
  } catch {
    return false;
  }
}

/** A run that was killed outright leaves its folder behind. */
async function removeLeftovers(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  for (const name of await readdir(folder)) {
    const owner = new RegExp(`^${DIRECTORY}(\\d+)-[^.]+$`).exec(name)?.[1];
    if (owner === undefined || isRunning(Number(owner))) continue;
    try {
      removeDirectory(join(folder, name));
    } catch {
      // Another user's leftover: theirs to remove.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}

function findFreePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const probe = createServer();
  probe.once('error', reject);
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    probe.close(() => {
      resolve(port);
    });
  });
  return promise;
}
