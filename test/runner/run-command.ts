import { type ChildProcess, spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

export interface Command {
  readonly root: string;
  /** A shell line, as a script in `package.json` is. */
  readonly line: string;
  readonly env?: Readonly<Record<string, string>>;
}

const running = new Set<ChildProcess>();

/** Runs a line with the project's tools on PATH, its output going straight to the terminal. */
export async function runCommand({ root, line, env }: Command): Promise<{ isOk: boolean }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ isOk: boolean }>();
  const child = spawn(line, {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      TURBO_TELEMETRY_DISABLED: '1',
      // turbo runs every room's script through npm, whose own lines would drown the tests'.
      npm_config_loglevel: 'silent',
      PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env['PATH']}`,
      ...env,
    },
  });
  running.add(child);
  child.once('error', reject);
  child.once('close', (code) => {
    running.delete(child);
    resolve({ isOk: code === 0 });
  });
  return promise;
}

/** Passes an interruption on to all that runs at the moment. */
export function interruptCommands(signal: NodeJS.Signals): void {
  for (const child of running) child.kill(signal);
}
