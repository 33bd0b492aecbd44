// Plain JavaScript for the machine's own Node (18 or newer): it runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DISK_IS_FULL, explainFailure, InstallProblem } from './install-problem.mjs';
import { withInstallLock } from './install-lock.mjs';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const NODE_MODULES = join(ROOT, 'node_modules');
/** Says what was installed: the lockfile's SHA-256, and whether with development packages. */
const STAMP = join(NODE_MODULES, '.rangewatch-install.json');

/** The Node this project is written for; the npm package `node` puts it there. */
export const PINNED_NODE = join(
  NODE_MODULES,
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** Only errors, and no minutes of retries when there is no network. */
const NPM_MANNERS = [
  '--loglevel=error',
  '--fetch-retries=2',
  '--fetch-retry-maxtimeout=4000',
  '--fetch-retry-mintimeout=1000',
];

/**
 * Installs what the lockfile names, unless it is there already. A full install also serves where
 * production packages suffice.
 * @param {{ dev: boolean }} options
 * @throws InstallProblem with a message for people
 */
export async function ensureInstalled({ dev }) {
  const lockfileSha256 = hashLockfile();
  if (isInstalled(lockfileSha256, dev)) return;
  await withInstallLock(ROOT, async (signal) => {
    // Another start may have installed while this one waited.
    if (isInstalled(lockfileSha256, dev)) return;
    // Whoever has the test tools keeps them when a new lockfile arrives.
    const withTools = dev || readStamp()?.dev === true;
    await install(withTools, signal);
    writeFileSync(STAMP, `${JSON.stringify({ lockfileSha256, dev: withTools })}\n`);
  });
}

function hashLockfile() {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
}

function isInstalled(lockfileSha256, dev) {
  const stamp = readStamp();
  return existsSync(PINNED_NODE) && stamp?.lockfileSha256 === lockfileSha256 && (stamp.dev || !dev);
}

/** Null when nothing was installed, or when a full disk cut the stamp short: install again. */
function readStamp() {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8'));
  } catch {
    return null;
  }
}

async function install(dev, signal) {
  if (!existsSync(NODE_MODULES) && freeBytes(ROOT) < (dev ? 1.2e9 : 0.4e9)) {
    throw new InstallProblem(DISK_IS_FULL);
  }
  const parts = dev ? 'Rangewatch and its test tools' : 'Rangewatch';
  console.error(`Installing ${parts}. This takes about a minute, once.`);
  const startedAt = Date.now();
  rmSync(STAMP, { force: true });
  const outcome = await runNpm(
    ['ci', dev ? '--include=dev' : '--omit=dev', '--no-audit', '--no-fund', ...NPM_MANNERS],
    signal,
  );
  // Interrupted: the lock ends this process, with nothing to explain.
  if (signal.aborted) throw new InstallProblem('interrupted');
  if (outcome.code !== 0) {
    throw new InstallProblem(explainFailure(outcome.output, freeBytes(ROOT)));
  }
  if (!existsSync(PINNED_NODE)) {
    throw new InstallProblem(
      `The installation ended, but ${PINNED_NODE} is missing: npm may be set to skip install scripts. ` +
        'Run "npm config delete ignore-scripts", remove node_modules, and try again.',
    );
  }
  console.error(`Installed in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
}

function freeBytes(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Runs npm without a terminal of its own and keeps what it said. */
function runNpm(args, signal) {
  const own = process.env.npm_execpath ?? '';
  // Under `npm start` the very npm that was called; otherwise the one on PATH.
  const [command, first] = basename(own).startsWith('npm')
    ? [process.execPath, [own]]
    : ['npm', []];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      // On Windows `npm` is a script, which only a shell can start.
      shell: command === 'npm' && process.platform === 'win32',
    });
    signal.addEventListener('abort', () => child.kill('SIGTERM'));
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output = (output + text).slice(-20_000);
      });
    }
    child.on('error', (cause) => {
      reject(
        cause.code === 'ENOENT'
          ? new InstallProblem(explainFailure('npm: not found', Number.POSITIVE_INFINITY))
          : cause,
      );
    });
    child.on('close', (code) => resolve({ code, output }));
  });
}
