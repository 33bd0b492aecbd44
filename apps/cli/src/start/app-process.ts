import { type ChildProcess, fork } from 'node:child_process';
import { closeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openLogFile } from './log-file.ts';

export const APPS = ['api', 'site', 'worker'] as const;
export type AppName = (typeof APPS)[number];

/**
 * The command's own limits are not the servers'. The worker streams a week's release: room for 128 MB of young objects,
 * which V8 would take, makes that no faster; and old ones are collected when they are a third more, not twice as many, so
 * that a busy machine on which collecting lags behind does not make the process a fifth larger.
 */
const NODE_FLAGS: Readonly<Record<AppName, readonly string[]>> = {
  api: [],
  site: [],
  worker: ['--max-semi-space-size=16', '--heap-growing-percent=30'],
};

/** How a process ended: its exit code, or the signal that ended it. */
export type Ending = number | NodeJS.Signals;

/** One of the apps, running by itself; what it writes goes to its log, so that the terminal stays readable. */
export interface AppProcess {
  readonly app: AppName;
  readonly logPath: string;
  /** The address it answers at, once it does; never settles when it ends before. */
  readonly ready: Promise<string>;
  readonly ended: Promise<Ending>;
  hasAnswered(): boolean;
  signal(name: NodeJS.Signals): void;
}

export interface AppSettings {
  readonly logsDir: string;
  readonly environment: Readonly<Record<string, string>>;
}

export function startApp(app: AppName, { logsDir, environment }: AppSettings): AppProcess {
  const log = openLogFile(logsDir, app);
  const main = fileURLToPath(new URL(`../../../${app}/src/main.ts`, import.meta.url));
  const child = fork(main, [], {
    env: { ...environment },
    execArgv: [...NODE_FLAGS[app]],
    stdio: ['ignore', log.descriptor, log.descriptor, 'ipc'],
  });
  closeSync(log.descriptor);
  let answered = false;
  const ready = whenReady(child).then((address) => {
    answered = true;
    return address;
  });
  return {
    app,
    logPath: log.path,
    ready,
    ended: whenEnded(child),
    hasAnswered: () => answered,
    signal: (name) => {
      child.kill(name);
    },
  };
}

function whenReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.on('message', (sent: { type?: unknown; address?: unknown }) => {
      if (sent.type === 'ready') resolve(typeof sent.address === 'string' ? sent.address : '');
    });
  });
}

function whenEnded(child: ChildProcess): Promise<Ending> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code, signal) => resolve(signal ?? code ?? 1));
  });
}
