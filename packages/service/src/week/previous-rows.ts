import { join } from 'node:path';
import { MANIFEST_FILE, type PreviousRows, readTableRows } from '@rangewatch/releases';
import type { Week } from '@rangewatch/schema';
import { type ReleasePlace, releaseFolder } from './release-folder.ts';

/** The rows of the revision before `revision`; null where there is none, or its folder is lost. */
export async function previousRows(
  { disk, releasesDir }: ReleasePlace,
  week: Week,
  revision: number,
): Promise<PreviousRows | null> {
  if (revision <= 1) return null;
  const folder = releaseFolder(releasesDir, week, revision - 1);
  const manifest = await disk.readText(join(folder, MANIFEST_FILE));
  return manifest === null ? null : (table) => readTableRows(folder, table);
}
