import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReaders } from '@rangewatch/database/readers';
import { openWriters } from '@rangewatch/database/writers';
import type { ReleaseManifest, Week } from '@rangewatch/schema';
import {
  buildWeek,
  ensureArchives,
  keepNewestRows,
  readSm2Key,
  type WeekDeps,
} from '@rangewatch/service';
import { openKeys } from '../open-keys.ts';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import type { CliConfig } from '../config.ts';

export interface BuiltWeek {
  readonly status: 'published' | 'unchanged' | 'restored' | 'would_publish';
  readonly manifest: ReleaseManifest;
  /** Null after a dry run: its files are gone. */
  readonly folder: string | null;
}

export async function buildOneWeek(
  config: CliConfig,
  week: Week,
  dryRun: boolean,
): Promise<BuiltWeek> {
  const readers = await openReaders(config.databaseUrl);
  const writers = await openWriters(config.databaseUrl);
  try {
    const keys = await openKeys(config.keysDir);
    const deps: WeekDeps = {
      readers,
      writers,
      releasesDir: config.releasesDir,
      clock: () => new Date(),
      timeZone: config.timeZone,
      jitterKey: keys.jitter,
      signingKey: keys.release,
      sm2Key: await readSm2Key(config.keysDir),
      policy: PUBLIC_POLICY,
    };
    if (dryRun) return await tryWeek(deps, week);
    const built = await buildWeek(deps, week);
    await keepNewestRows({ ...deps, readers, authorityDir: config.authorityDir }, week);
    await ensureArchives(deps, built.manifest);
    return built;
  } finally {
    await writers.close();
    await readers.close();
  }
}

/** The same run in a folder of its own, with a record that only reads. */
async function tryWeek(deps: WeekDeps, week: Week): Promise<BuiltWeek> {
  const releasesDir = await mkdtemp(join(tmpdir(), 'rangewatch-week-'));
  const writers: WeekDeps['writers'] = {
    latestReleaseBasis: deps.writers.latestReleaseBasis,
    publishRelease: () => Promise.resolve(true),
    recordWeekLook: () => Promise.resolve(),
  };
  try {
    const { status, manifest } = await buildWeek({ ...deps, writers, releasesDir }, week);
    // A recorded release is made again in the empty folder: its figures are the same.
    const isNew = status === 'published';
    return { status: isNew ? 'would_publish' : 'unchanged', manifest, folder: null };
  } finally {
    await rm(releasesDir, { recursive: true, force: true });
  }
}
