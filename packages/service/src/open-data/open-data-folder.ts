import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { OPEN_DATA_FOLDER } from '@rangewatch/schema';
import type { OpenFile, ReleaseDisk } from '../week/release-disk.ts';

const OLD_FOLDER = `${OPEN_DATA_FOLDER}.old`;
const PART_PREFIX = `${OPEN_DATA_FOLDER}.part-`;

/** Files being written beside the folder they will replace. */
export class PartFolder {
  readonly path: string;
  readonly #disk: ReleaseDisk;
  readonly #files = new Map<string, OpenFile>();

  constructor(disk: ReleaseDisk, lookUpDir: string) {
    this.#disk = disk;
    this.path = join(lookUpDir, `${PART_PREFIX}${randomUUID()}`);
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
    }
  }
}

/** Puts right what a killed run left: a folder moved out of the way and not replaced, parts of files. */
export async function mendFolder(disk: ReleaseDisk, lookUpDir: string): Promise<void> {
  const names = (await disk.list(lookUpDir)) ?? [];
  for (const name of names.filter((each) => each.startsWith(PART_PREFIX))) {
    await disk.remove(join(lookUpDir, name));
  }
  if (!names.includes(OLD_FOLDER)) return;
  const old = join(lookUpDir, OLD_FOLDER);
  if (names.includes(OPEN_DATA_FOLDER)) await disk.remove(old);
  else await disk.rename(old, join(lookUpDir, OPEN_DATA_FOLDER));
}

/** Puts a finished folder in the place of the one before; after a kill at any step `mendFolder` finds a whole one. */
export async function swapFolder(
  disk: ReleaseDisk,
  lookUpDir: string,
  part: string,
): Promise<void> {
  const place = join(lookUpDir, OPEN_DATA_FOLDER);
  const old = join(lookUpDir, OLD_FOLDER);
  const isReplacing = (await disk.list(place)) !== null;
  if (isReplacing) await disk.rename(place, old);
  try {
    await disk.rename(part, place);
  } catch (error) {
    if (isReplacing) await disk.rename(old, place);
    throw error;
  }
  await disk.syncFolder(lookUpDir);
  await disk.remove(old);
}
