import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { DiskRefused } from './week-problem.ts';

export interface OpenFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Returns when its bytes would survive a power cut. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The steps a release takes on the disk, one method each, so that a drill can stop at any of them.
 * Every method throws `DiskRefused` and nothing else.
 */
export interface ReleaseDisk {
  makeFolder(path: string): Promise<void>;
  createFile(path: string): Promise<OpenFile>;
  /** Makes the names in a folder survive a power cut. */
  syncFolder(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a folder with everything in it; nothing when it is not there. */
  remove(path: string): Promise<void>;
  /** Names in a folder; null when it is not there. */
  list(path: string): Promise<readonly string[] | null>;
  /** Null when it is not there. */
  readText(path: string): Promise<string | null>;
  changedAt(path: string): Promise<Date | null>;
}

export const nodeDisk: ReleaseDisk = {
  makeFolder: (path) => attempt(path, async () => void (await mkdir(path, { recursive: true }))),
  createFile,
  syncFolder: (path) => attempt(path, () => syncFolder(path)),
  rename: (from, to) => attempt(to, () => rename(from, to)),
  remove: (path) => attempt(path, () => rm(path, { recursive: true, force: true })),
  list: (path) => unlessAbsent(path, () => readdir(path)),
  readText: (path) => unlessAbsent(path, () => readFile(path, 'utf8')),
  changedAt: (path) => unlessAbsent(path, async () => (await stat(path)).mtime),
};

async function createFile(path: string): Promise<OpenFile> {
  const handle = await attempt(path, () => open(path, 'wx'));
  return {
    write: (bytes) => attempt(path, () => handle.appendFile(bytes)),
    sync: () => attempt(path, () => handle.sync()),
    close: () => attempt(path, () => handle.close()),
  };
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function attempt<T>(path: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw new DiskRefused(path, error);
  }
}

async function unlessAbsent<T>(path: string, step: () => Promise<T>): Promise<T | null> {
  try {
    return await step();
  } catch (error) {
    const refused = new DiskRefused(path, error);
    if (refused.reason === 'ENOENT' || refused.reason === 'ENOTDIR') return null;
    throw refused;
  }
}
