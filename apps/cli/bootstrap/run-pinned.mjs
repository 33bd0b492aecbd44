import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { ensureInstalled, PINNED_NODE, ROOT } from './install.mjs';
import { InstallProblem } from './install-problem.mjs';

/** Sources that no build step has compiled are compiled once, not in each process; where nothing may be written, as ever. */
const COMPILED = join(ROOT, 'node_modules', '.cache', 'rangewatch-compiled');
/** Taken at once: the parent may die while packages are installed. */
const PARENT = process.ppid;

/**
 * Installs if needed, then runs a TypeScript file of this project on the pinned Node, and ends as it ends.
 * @param {{ dev: boolean, script: string, args: string[], env: Record<string, string>, nodeFlags?: string[] }} options
 *   `script` is relative to the root; `dev` also installs the test tools
 */
export async function runPinned({ dev, script, args, env, nodeFlags = [] }) {
  try {
    await ensureInstalled({ dev });
  } catch (problem) {
    if (!(problem instanceof InstallProblem)) throw problem;
    console.error(problem.message);
    process.exit(1);
  }
  const child = spawn(PINNED_NODE, [...nodeFlags, join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...withPinnedNode(process.env), ...env },
  });
  passOnSignals(child);
  endWithNpm(child);
  child.on('error', (cause) => {
    console.error(
      `The project's own Node does not run on this machine (${cause.code}): ${PINNED_NODE}. ` +
        'It needs a 64-bit Linux with glibc, macOS or Windows.',
    );
    process.exit(1);
  });
  child.on('close', (code, signal) => {
    process.exit(signal ? 128 + constants.signals[signal] : code);
  });
}

/** The pinned Node first on PATH; and notes meant for Node's developers stay out of people's sight. */
function withPinnedNode(env) {
  const quiet = '--disable-warning=ExperimentalWarning --disable-warning=DeprecationWarning';
  return {
    ...env,
    NODE_COMPILE_CACHE: env.NODE_COMPILE_CACHE ?? COMPILED,
    INIT_CWD: env.INIT_CWD ?? process.cwd(),
    PATH: `${dirname(PINNED_NODE)}${delimiter}${env.PATH ?? ''}`,
    NODE_OPTIONS: `${env.NODE_OPTIONS ?? ''} ${quiet}`.trim(),
  };
}

/** Each signal once. Ctrl-C reaches the child by itself: a terminal signals everything it runs. */
function passOnSignals(child) {
  const passed = new Set();
  for (const name of ['SIGINT', 'SIGTERM']) {
    process.on(name, () => {
      if (passed.has(name) || (name === 'SIGINT' && process.stdin.isTTY)) return;
      passed.add(name);
      child.kill(name);
    });
  }
}

/**
 * npm passes a signal to the shell it starts scripts with, and that shell dies without passing it
 * on; nothing but the change of parent tells.
 */
function endWithNpm(child) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const watch = setInterval(() => {
    if (process.ppid === PARENT) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 200);
}
