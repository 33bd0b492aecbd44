import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { archiveFileName } from '@rangewatch/releases';
import type { RevisionOfWeek } from '../release-file-href.ts';

/** Size of a release's zip file in bytes; null where there is none on this machine: it is made after its folder. */
export type ArchiveSizes = (of: RevisionOfWeek) => number | null;

export async function readArchiveSizes(
  releasesDir: string,
  releases: readonly RevisionOfWeek[],
): Promise<ArchiveSizes> {
  const sizes = new Map<string, number>();
  await Promise.all(
    releases.map(async ({ week, revision }) => {
      const found = await stat(join(releasesDir, week, archiveFileName(revision))).catch(
        () => null,
      );
      if (found) sizes.set(`${week}/${revision}`, found.size);
    }),
  );
  return ({ week, revision }) => sizes.get(`${week}/${revision}`) ?? null;
}
