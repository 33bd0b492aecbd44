import { join } from 'node:path';
import {
  type ReleaseHeader,
  type RenderedRelease,
  renderRelease,
  type RenderOptions,
  type TableRow,
} from '@rangewatch/releases';
import type { Week } from '@rangewatch/schema';
import type { OpenFile } from './release-disk.ts';
import { previousRows } from './previous-rows.ts';
import type { ReleasePlace } from './release-folder.ts';
import { letGo, takeWorkFolder } from './work-folder.ts';

/** What a release's sums are signed with. */
export type ReleaseKeys = Pick<RenderOptions, 'signingKey' | 'sm2Key'>;

export interface StagedParts extends Pick<RenderOptions, 'daysWithoutData'> {
  readonly keys: ReleaseKeys;
}

/** A release being written into a work folder, out of sight. */
export class StagedRelease {
  readonly folder: string;
  readonly #place: ReleasePlace;
  readonly #files = new Map<string, OpenFile>();

  constructor(place: ReleasePlace, week: Week) {
    this.#place = place;
    this.folder = takeWorkFolder(place.releasesDir, 'building', week);
  }

  async write(
    header: ReleaseHeader,
    rows: AsyncIterable<TableRow>,
    { keys, daysWithoutData }: StagedParts,
  ): Promise<RenderedRelease> {
    await this.#place.disk.makeFolder(this.folder);
    const previous = await previousRows(this.#place, header.week, header.revision);
    const write = (name: string, bytes: Uint8Array): Promise<void> => this.#write(name, bytes);
    return renderRelease(header, rows, write, { previous, daysWithoutData, ...keys });
  }

  async #write(name: string, bytes: Uint8Array): Promise<void> {
    const file =
      this.#files.get(name) ?? (await this.#place.disk.createFile(join(this.folder, name)));
    this.#files.set(name, file);
    await file.write(bytes);
  }

  /** Makes every byte and name survive a power cut; only then may the folder become visible. */
  async sync(): Promise<void> {
    for (const file of this.#files.values()) await file.sync();
    await this.#place.disk.syncFolder(this.folder);
  }

  /** Closes the files, and removes the folder unless it was renamed to its place. */
  async end(): Promise<void> {
    try {
      for (const file of this.#files.values()) await file.close();
      await this.#place.disk.remove(this.folder);
    } catch {
      // The next run removes it; whatever went wrong here must not hide why this run ended.
    } finally {
      letGo(this.folder);
    }
  }
}

/** Stages a release for as long as `use` takes. */
export async function staging<T>(
  place: ReleasePlace,
  week: Week,
  use: (staged: StagedRelease) => Promise<T>,
): Promise<T> {
  const staged = new StagedRelease(place, week);
  try {
    return await use(staged);
  } finally {
    await staged.end();
  }
}
