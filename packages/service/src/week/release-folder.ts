import { dirname, join } from 'node:path';
import { MANIFEST_FILE, manifestText, verifyRelease } from '@rangewatch/releases';
import { ensureWeek, type ReleaseManifest, type Week } from '@rangewatch/schema';
import type { ReleaseDisk } from './release-disk.ts';
import { letGo, listWorkFolders, takeWorkFolder } from './work-folder.ts';
import { DiskRefused } from './week-problem.ts';

/** Where a release is kept: `RELEASES_DIR/2026-W34/r1`. */
export function releaseFolder(releasesDir: string, week: string, revision: number): string {
  return join(releasesDir, week, `r${revision}`);
}

export interface ReleasePlace {
  readonly disk: ReleaseDisk;
  readonly releasesDir: string;
}

const TAKEN: ReadonlySet<string> = new Set(['EEXIST', 'ENOTEMPTY']);

/**
 * Makes a finished work folder visible under its release's name, in one step that survives a power cut.
 * A whole folder with the same manifest that an earlier run left there is kept; any other makes way.
 *
 * @returns the work folders that what stood there was moved to; the caller lets go of them
 */
export async function placeRelease(
  place: ReleasePlace,
  staged: string,
  manifest: ReleaseManifest,
): Promise<readonly string[]> {
  const { disk, releasesDir } = place;
  const target = releaseFolder(releasesDir, manifest.week, manifest.revision);
  const aside: string[] = [];
  await disk.makeFolder(dirname(target));
  await disk.syncFolder(releasesDir);
  while (!(await holds(disk, target, manifest))) {
    aside.push(...(await moveAside(place, target, ensureWeek(manifest.week))));
    if (await renamed(disk, staged, target)) break;
  }
  await disk.syncFolder(dirname(target));
  return aside;
}

/**
 * Whether the folder of a recorded release holds what is on record. A worker that lost a race, or was killed
 * in one, may have moved it aside: it is put back.
 */
export async function settleRecorded(
  place: ReleasePlace,
  manifest: ReleaseManifest,
): Promise<boolean> {
  const { disk, releasesDir } = place;
  const target = releaseFolder(releasesDir, manifest.week, manifest.revision);
  if ((await disk.readText(join(target, MANIFEST_FILE))) === manifestText(manifest)) return true;
  for (const folder of await listWorkFolders(disk, releasesDir, ensureWeek(manifest.week))) {
    if (!(await holds(disk, folder, manifest))) continue;
    (await placeRelease(place, folder, manifest)).forEach(letGo);
    return true;
  }
  return false;
}

async function holds(
  disk: ReleaseDisk,
  folder: string,
  manifest: ReleaseManifest,
): Promise<boolean> {
  const text = await disk.readText(join(folder, MANIFEST_FILE));
  return text === manifestText(manifest) && (await verifyRelease(folder)).length === 0;
}

async function moveAside(
  { disk, releasesDir }: ReleasePlace,
  target: string,
  week: Week,
): Promise<string[]> {
  if ((await disk.list(target)) === null) return [];
  const aside = takeWorkFolder(releasesDir, 'replaced', week);
  await disk.rename(target, aside);
  return [aside];
}

/** False when another worker placed its own in the meantime. */
async function renamed(disk: ReleaseDisk, from: string, to: string): Promise<boolean> {
  try {
    await disk.rename(from, to);
    return true;
  } catch (error) {
    if (error instanceof DiskRefused && TAKEN.has(error.reason)) return false;
    throw error;
  }
}
