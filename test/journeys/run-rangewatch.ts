import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Deployment } from './deployment.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a command said and how it ended. */
export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningCommand {
  readonly child: ChildProcess;
  readonly ended: Promise<Run>;
  /** What it has said on stdout so far. */
  stdout(): string;
}

/** Types `rangewatch …` in the root of the repository, with a deployment's settings. */
export function typeCommand(
  { environment }: Pick<Deployment, 'environment'>,
  ...words: readonly string[]
): RunningCommand {
  const child = spawn(process.execPath, ['apps/cli/src/main.ts', ...words], {
    cwd: ROOT,
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  }
  const ended = new Promise<Run>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, ...said }));
  });
  return { child, ended, stdout: () => said.stdout };
}

export function runRangewatch(
  deployment: Pick<Deployment, 'environment'>,
  ...words: readonly string[]
): Promise<Run> {
  return typeCommand(deployment, ...words).ended;
}
