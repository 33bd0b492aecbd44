import { rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type RemovedSample, removeSample as removeFromRecord } from '@rangewatch/database/admin';
import { LEAF_SALT_BYTES } from '@rangewatch/ledger';
import { weekOfInstant } from '@rangewatch/schema';
import type { DeskDeps } from '../report/desk-deps.ts';
import { removeTable } from '../authority-week/kept-tables.ts';
import { SAMPLE_RANGES } from './known-numbers.ts';
import { unsealTags } from '../report/seal-tags.ts';
import { archivePath } from '../week-archive/ensure-archives.ts';
import { releaseFolder } from '../week/release-folder.ts';

export interface SampleRemovalDeps extends Pick<DeskDeps, 'clock' | 'random' | 'timeZone'> {
  readonly databaseUrl: string;
  readonly releasesDir: string;
  readonly authorityDir: string;
  readonly keys: Pick<DeskDeps['keys'], 'seal'>;
}

/**
 * Takes the sample out of every count, list and release, and deletes the folders, archives and exact tables of the
 * releases that were made with it. Real reports stay; the next weekly run publishes their weeks anew.
 */
export async function removeSample({
  databaseUrl,
  releasesDir,
  authorityDir,
  keys,
  clock,
  random,
  timeZone,
}: SampleRemovalDeps): Promise<RemovedSample> {
  const removed = await removeFromRecord(databaseUrl, {
    week: weekOfInstant(clock(), timeZone),
    leafSalt: () => random(LEAF_SALT_BYTES),
    ranges: SAMPLE_RANGES,
    unsealTags: (sealedTags, reportId) => unsealTags(keys.seal, reportId, sealedTags),
  });
  for (const release of removed.releases) {
    const { week, revision } = release;
    await removeTable({ authorityDir }, release);
    const folder = releaseFolder(releasesDir, week, revision);
    await rm(folder, { recursive: true, force: true });
    await rm(archivePath(releasesDir, week, revision), { force: true });
    // A week that also holds a release of real reports keeps its folder.
    await rmdir(dirname(folder)).catch(() => undefined);
  }
  return removed;
}
