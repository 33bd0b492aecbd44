import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type EvidenceStore, EvidenceStoreUnavailable, type StoredFile } from './evidence-store.ts';

const UNFINISHED = /^\.unfinished-/;

/** Keeps files in one folder, readable by its owner only. What a crash left unfinished is listed too, to be cleared away. */
export function createDiskStore(folder: string): EvidenceStore {
  return {
    put: (name, content) => put(folder, name, content),
    get: (name) => get(join(folder, name)),
    remove: (name) => rm(join(folder, name), { force: true }),
    list: () => list(folder),
  };
}

/** Written under another name, synced and renamed, folder and all: a crash leaves the whole file or none. */
async function put(
  folder: string,
  name: string,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  const unfinished = join(folder, `.unfinished-${randomBytes(8).toString('hex')}`);
  const handle = await create(folder, unfinished);
  try {
    try {
      for await (const part of content) await write(handle, part);
      await onDisk(() => handle.sync());
    } finally {
      await handle.close();
    }
    await onDisk(() => rename(unfinished, join(folder, name)));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await onDisk(() => syncFolder(folder));
}

async function create(folder: string, file: string): Promise<FileHandle> {
  return await onDisk(async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return await open(file, 'wx', 0o600);
  });
}

async function write(handle: FileHandle, part: Uint8Array): Promise<void> {
  await onDisk(() => handle.writeFile(part));
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What the disk refuses is told apart from content that breaks off. */
async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new EvidenceStoreUnavailable('the folder for evidence cannot be written', { cause });
  }
}

async function get(file: string): Promise<AsyncIterable<Uint8Array> | null> {
  const known = await stat(file).catch(() => null);
  return known ? createReadStream(file) : null;
}

async function* list(folder: string): AsyncGenerator<StoredFile> {
  for (const name of await readdir(folder).catch(() => [])) {
    const known = await stat(join(folder, name)).catch(() => null);
    if (known?.isFile() || UNFINISHED.test(name))
      yield { name, storedAt: known?.mtime ?? new Date(0) };
  }
}
