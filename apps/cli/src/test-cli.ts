import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInside, type Said } from './test-cli-inside.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

interface Ended extends Omit<Said, 'exitCode'> {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** One run of the command as people start it, without a terminal. */
export interface RunningCli {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Settles when stdout or stderr has said something that matches; fails when the run ends before. */
  said(pattern: RegExp): Promise<void>;
}

/** A folder and settings of its own for one test. */
export interface TestCli {
  readonly folder: string;
  /** In a process of its own: for what only a process shows. */
  start(words: readonly string[], environment?: Readonly<Record<string, string>>): RunningCli;
  /** In the process of the test, to its end. */
  run(words: readonly string[], environment?: Readonly<Record<string, string>>): Promise<Said>;
  drop(): Promise<void>;
}

export async function createTestCli(databaseUrl?: string): Promise<TestCli> {
  const folder = await mkdtemp(join(tmpdir(), 'rangewatch-cli-'));
  const settings = {
    DATABASE_URL: databaseUrl ?? `sqlite:${join(folder, 'test.sqlite')}`,
    KEYS_DIR: join(folder, 'keys'),
    RELEASES_DIR: join(folder, 'releases'),
    AUTHORITY_DIR: join(folder, 'authority'),
    LOOK_UP_DIR: join(folder, 'look-up'),
    EVIDENCE_DIR: join(folder, 'evidence'),
    LOGS_DIR: join(folder, 'logs'),
  };
  const cache = process.env['NODE_COMPILE_CACHE'];
  const compiled = cache === undefined ? {} : { NODE_COMPILE_CACHE: cache };
  const start: TestCli['start'] = (words, environment = {}) => {
    const env = { ...compiled, ...settings, ...environment };
    return watch(spawn(process.execPath, [MAIN, ...words], { cwd: folder, env }));
  };
  return {
    folder,
    start,
    run: (words, environment) => runInside(words, { ...settings, ...environment }, folder),
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}

function watch(child: ReturnType<typeof spawn>): RunningCli {
  let stdout = '';
  let stderr = '';
  const { promise: ended, resolve } = Promise.withResolvers<Ended>();
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.on('close', (exitCode, signal) => resolve({ exitCode, signal, stdout, stderr }));
  const said = (pattern: RegExp) =>
    new Promise<void>((found, missed) => {
      const look = () => {
        if (pattern.test(stdout + stderr)) found();
      };
      child.stdout?.on('data', look);
      child.stderr?.on('data', look);
      void ended.then(() => missed(new Error(`never said ${pattern}: ${stdout}${stderr}`)));
      look();
    });
  return { child, ended, said };
}

/** Ports nobody listens on at this moment. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, listenAnywhere));
  const ports = servers.map((server) => {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return address.port;
  });
  for (const server of servers) server.close();
  return ports;
}

export function listenAnywhere(): Promise<ReturnType<typeof createServer>> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, () => resolve(server));
  });
}
