import { basename, join } from 'node:path';
import { OPEN_DATA_FOLDER } from '@rangewatch/schema';
import type { OpenFile, ReleaseDisk } from '../week/release-disk.ts';
import { DiskRefused } from '../week/week-problem.ts';
import {
  letGo,
  listLeftFolders,
  removeLeftFolders,
  takeWorkFolder,
  type WorkFolderKind,
} from '../week/work-folder.ts';

/** Files being written beside the folder they will replace. */
export class PartFolder {
  readonly path: string;
  readonly #disk: ReleaseDisk;
  readonly #files = new Map<string, OpenFile>();

  constructor(disk: ReleaseDisk, lookUpDir: string) {
    this.#disk = disk;
    this.path = takeWorkFolder(lookUpDir, 'building', OPEN_DATA_FOLDER);
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    let file = this.#files.get(name);
    if (!file) {
      file = await this.#disk.createFile(join(this.path, name));
      this.#files.set(name, file);
    }
    await file.write(bytes);
  }

  /** Makes every byte and name survive a power cut; only then may the folder become visible. */
  async sync(): Promise<void> {
    for (const file of this.#files.values()) await file.sync();
    await this.#disk.syncFolder(this.path);
  }

  /** Closes the files; removes the folder unless it was renamed to its place. */
  async end(): Promise<void> {
    try {
      for (const file of this.#files.values()) await file.close();
      await this.#disk.remove(this.path);
    } catch {
      // The next run removes it; whatever went wrong here must not hide why this run ended.
    } finally {
      letGo(this.path);
    }
  }
}

/**
 * Puts right what a killed run left: a folder moved out of the way and not replaced, parts of files. What another
 * worker is at work with stays.
 */
export async function mendFolder(disk: ReleaseDisk, lookUpDir: string, now: Date): Promise<void> {
  const place = join(lookUpDir, OPEN_DATA_FOLDER);
  if ((await disk.list(place)) === null) {
    const left = await listLeftFolders(disk, lookUpDir, OPEN_DATA_FOLDER, now);
    const before = left.find((path) => isOfKind(path, 'replaced'));
    if (before !== undefined) await renamed(disk, before, place, [...TAKEN, ...GONE]);
  }
  await removeLeftFolders(disk, lookUpDir, OPEN_DATA_FOLDER, now);
}

/**
 * Puts a finished folder in the place of the one before; after a kill at any step `mendFolder` finds a whole one.
 * Of two workers that do so at once, the later one's stays.
 */
export async function swapFolder(
  disk: ReleaseDisk,
  lookUpDir: string,
  part: string,
): Promise<void> {
  const place = join(lookUpDir, OPEN_DATA_FOLDER);
  const aside: string[] = [];
  try {
    do aside.push(...(await moveAside(disk, lookUpDir, place)));
    while (!(await renamed(disk, part, place, TAKEN)));
    await disk.syncFolder(lookUpDir);
    for (const before of aside) await disk.remove(before);
  } catch (error) {
    const before = aside.at(-1);
    if (before !== undefined && (await disk.list(place)) === null)
      await renamed(disk, before, place, [...TAKEN, ...GONE]);
    throw error;
  } finally {
    aside.forEach(letGo);
  }
}

async function moveAside(disk: ReleaseDisk, lookUpDir: string, place: string): Promise<string[]> {
  if ((await disk.list(place)) === null) return [];
  const aside = takeWorkFolder(lookUpDir, 'replaced', OPEN_DATA_FOLDER);
  if (await renamed(disk, place, aside, GONE)) return [aside];
  letGo(aside);
  return [];
}

/** What a rename meets where another worker renamed at the same moment. */
const TAKEN = ['EEXIST', 'ENOTEMPTY'];
const GONE = ['ENOENT'];

/** False when another worker was there first, as the expected reasons tell. */
async function renamed(
  disk: ReleaseDisk,
  from: string,
  to: string,
  expected: readonly string[],
): Promise<boolean> {
  try {
    await disk.rename(from, to);
    return true;
  } catch (error) {
    if (error instanceof DiskRefused && expected.includes(error.reason)) return false;
    throw error;
  }
}

function isOfKind(path: string, kind: WorkFolderKind): boolean {
  return basename(path).startsWith(`.${kind}-`);
}
