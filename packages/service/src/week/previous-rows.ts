import { join } from 'node:path';
import {
  holdsItsRows,
  MANIFEST_FILE,
  type PreviousRows,
  readTableRows,
} from '@rangewatch/releases';
import type { Week } from '@rangewatch/schema';
import { type ReleasePlace, releaseFolder } from './release-folder.ts';
import { ReleaseDisplaced } from './week-problem.ts';

/**
 * The rows of the revision before `revision`; null where there is none, or its folder is lost.
 *
 * @throws ReleaseDisplaced when its rows are not those it was published with: what changed since would be told wrong
 */
export async function previousRows(
  { disk, releasesDir }: ReleasePlace,
  week: Week,
  revision: number,
): Promise<PreviousRows | null> {
  if (revision <= 1) return null;
  const folder = releaseFolder(releasesDir, week, revision - 1);
  const manifest = await disk.readText(join(folder, MANIFEST_FILE));
  if (manifest === null) return null;
  if (!(await holdsItsRows(folder, manifest))) throw new ReleaseDisplaced(week, folder);
  return (table) => readTableRows(folder, table);
}
