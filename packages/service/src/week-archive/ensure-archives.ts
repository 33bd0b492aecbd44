import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import {
  archiveFileName,
  ArchivedFileDiffers,
  isArchivable,
  MANIFEST_FILE,
  releaseArchive,
  UNLISTED_FILES,
} from '@rangewatch/releases';
import { ensureWeek, releaseManifest, type ReleaseManifest, type Week } from '@rangewatch/schema';
import { type ReleasePlace, releaseFolder } from '../week/release-folder.ts';
import { placeOf, type WeekDeps } from '../week/week-deps.ts';
import { DiskRefused, ReleaseDisplaced, ReleaseNotWritten } from '../week/week-problem.ts';
import { letGo, takeWorkFolder } from '../week/work-folder.ts';

const PIECE_BYTES = 65_536;

/**
 * Makes the zip file of each revision of a week that has none yet, beside its folder. To be called when the newest
 * is on record and in its place. Only whole files are ever visible; what a killed run left is made by the next.
 *
 * @param newest the manifest of the newest revision on record: folders after it are not published
 * @throws ReleaseNotWritten, ReleaseDisplaced
 */
export async function ensureArchives(
  deps: Pick<WeekDeps, 'disk' | 'releasesDir'>,
  newest: Pick<ReleaseManifest, 'week' | 'revision'>,
): Promise<void> {
  const place = placeOf(deps);
  const week = ensureWeek(newest.week);
  const names = new Set(await place.disk.list(join(place.releasesDir, week)));
  for (let revision = 1; revision <= newest.revision; revision += 1) {
    if (names.has(`r${revision}`) && !names.has(archiveFileName(revision)))
      await makeArchive(place, week, revision);
  }
}

/** Where the zip file of a release is kept: `RELEASES_DIR/2026-W34/r1.zip`. */
export function archivePath(releasesDir: string, week: string, revision: number): string {
  return join(releasesDir, week, archiveFileName(revision));
}

async function makeArchive(place: ReleasePlace, week: Week, revision: number): Promise<void> {
  const folder = releaseFolder(place.releasesDir, week, revision);
  const target = archivePath(place.releasesDir, week, revision);
  try {
    await writeArchive(place, folder, target, week);
  } catch (error) {
    if (error instanceof DiskRefused) throw new ReleaseNotWritten(week, target, error);
    if (error instanceof ArchivedFileDiffers) throw new ReleaseDisplaced(week, folder);
    throw error;
  }
}

async function writeArchive(
  { disk, releasesDir }: ReleasePlace,
  folder: string,
  target: string,
  week: Week,
): Promise<void> {
  const manifest = parseManifest(await disk.readText(join(folder, MANIFEST_FILE)));
  if (!isArchivable(manifest)) return;
  const present = new Set(await disk.list(folder));
  const beside = UNLISTED_FILES.filter((name) => present.has(name));
  // A file under a work folder's name: whatever clears those away clears it away too.
  const part = takeWorkFolder(releasesDir, 'building', week);
  try {
    const file = await disk.createFile(part);
    try {
      const read = (name: string) => piecesOf(folder, name);
      for await (const bytes of releaseArchive(manifest, beside, read)) await file.write(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await disk.rename(part, target);
    await disk.syncFolder(join(releasesDir, week));
  } finally {
    await disk.remove(part).catch(() => undefined);
    letGo(part);
  }
}

function parseManifest(text: string | null): ReleaseManifest {
  try {
    return releaseManifest.parse(JSON.parse(text ?? ''));
  } catch {
    throw new ArchivedFileDiffers(MANIFEST_FILE);
  }
}

async function* piecesOf(folder: string, name: string): AsyncGenerator<Uint8Array> {
  const handle = await open(join(folder, name)).catch(() => {
    throw new ArchivedFileDiffers(name);
  });
  try {
    for (;;) {
      const piece = await readPiece(handle);
      if (piece.length > 0) yield piece;
      if (piece.length < PIECE_BYTES) return;
    }
  } finally {
    await handle.close();
  }
}

/** A whole piece, also where the disk gives it in parts; shorter at the file's end only. */
async function readPiece(handle: FileHandle): Promise<Uint8Array> {
  const piece = Buffer.allocUnsafe(PIECE_BYTES);
  let length = 0;
  while (length < PIECE_BYTES) {
    const { bytesRead } = await handle.read(piece, length, PIECE_BYTES - length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return piece.subarray(0, length);
}
