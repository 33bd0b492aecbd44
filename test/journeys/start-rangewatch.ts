import { setTimeout } from 'node:timers/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Deployment } from './deployment.ts';
import { type Run, typeCommand } from './run-rangewatch.ts';

export const APPS = ['api', 'site', 'worker'] as const;
type AppName = (typeof APPS)[number];

/** A whole deployment as `rangewatch start` runs it. */
export interface Rangewatch {
  /** The one line it printed. */
  readonly readyLine: string;
  readonly ended: Promise<Run>;
  /** The process that runs the app now. */
  processId(app: AppName): Promise<number>;
  /**
   * Ends it as the system does, with SIGTERM, and gives what it said until then.
   * @throws Error with what it said when it does not end with 0.
   */
  stop(): Promise<Run>;
}

/**
 * Types `rangewatch start` and waits for the line that says it is ready.
 * @throws Error with everything it said when it ends before.
 */
export async function startRangewatch(deployment: Deployment): Promise<Rangewatch> {
  const command = typeCommand(deployment, 'start');
  const { child, ended } = command;
  const endWithTests = () => child.kill('SIGTERM');
  process.once('exit', endWithTests);
  const isReady = new Promise<void>((resolve) => {
    child.stdout?.on('data', () => {
      if (command.stdout().includes('\n')) resolve();
    });
  });
  const early = ended.then((run) => {
    process.off('exit', endWithTests);
    return run;
  });
  const run = await Promise.race([isReady, early]);
  if (run) throw new Error(`it ended with ${run.exitCode} before it was ready:\n${run.stderr}`);
  return {
    readyLine: command.stdout(),
    ended,
    processId: (app) => lastProcessId(join(deployment.logsDir, `${app}.log`)),
    async stop() {
      child.kill('SIGTERM');
      const said = await ended;
      if (said.exitCode === 0) return said;
      throw new Error(`it ended with ${said.exitCode}:\n${said.stderr}`);
    },
  };
}

/** Whether a process of this number exists. */
export function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

/** Each line of a log names the process that wrote it. An app may be ready before its first line is written. */
async function lastProcessId(log: string): Promise<number> {
  for (;;) {
    const line = readFileSync(log, 'utf8').split('\n').at(-2);
    if (line) return (JSON.parse(line) as { pid: number }).pid;
    await setTimeout(50);
  }
}
