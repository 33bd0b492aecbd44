import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { InstallProblem } from './install-problem.mjs';

/** A folder, because making one either succeeds or fails, for everybody at once. Outside node_modules, which npm empties. */
const LOCK = '.install-lock';
/** The owner's process id is written right after the folder is made; without it nobody is at work. */
const OWNERLESS_MS = 5_000;

/**
 * Runs `work` in at most one process at a time; the others wait.
 * @param {string} root
 * @param {(signal: AbortSignal) => Promise<void>} work its signal fires when the person interrupts
 */
export async function withInstallLock(root, work) {
  const lock = join(root, LOCK);
  await acquire(lock);
  const interruption = new AbortController();
  let exitCode = null;
  const interrupt = (name) => {
    exitCode = name === 'SIGINT' ? 130 : 143;
    interruption.abort();
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    await work(interruption.signal);
  } catch (cause) {
    if (exitCode === null) throw cause;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    rmSync(lock, { recursive: true, force: true });
  }
  if (exitCode !== null) process.exit(exitCode);
}

async function acquire(lock) {
  for (let told = false; !tryToMake(lock); told = true) {
    if (isStale(lock)) {
      rmSync(lock, { recursive: true, force: true });
      continue;
    }
    if (!told) console.error('Another start is installing; waiting for it.');
    await sleep(300);
  }
}

function tryToMake(lock) {
  try {
    mkdirSync(lock);
  } catch (cause) {
    if (cause.code === 'EEXIST') return false;
    const reason = cause.code === 'ENOSPC' ? 'the disk is full' : 'this folder cannot be written';
    throw new InstallProblem(`Cannot install: ${reason} (${lock}).`);
  }
  writeFileSync(join(lock, 'pid'), String(process.pid));
  return true;
}

function isStale(lock) {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return false;
  } catch (cause) {
    if (cause.code === 'ESRCH') return true;
    if (cause.code !== 'ENOENT') return false;
  }
  try {
    return Date.now() - statSync(lock).mtimeMs > OWNERLESS_MS;
  } catch {
    // Just released.
    return false;
  }
}
