import type { ReleaseBasis } from '@rangewatch/database/writers';
import type { WeekBasis, WeekCampaignCount } from '@rangewatch/database/readers';
import { haveSameFigures, manifestText } from '@rangewatch/releases';
import {
  type CampaignCounts,
  ensureWeek,
  isClosed,
  publicationInstant,
  type ReleaseManifest,
  type Week,
} from '@rangewatch/schema';
import { readWeek, type StagedReading, writeFiles } from './read-week.ts';
import { placeRelease, releaseFolder, settleRecorded } from './release-folder.ts';
import { becomesFinal, recordedHeader } from './release-header.ts';
import { type StagedRelease, staging } from './staged-release.ts';
import { placeOf, type WeekDeps } from './week-deps.ts';
import {
  DiskRefused,
  ReleaseDisplaced,
  ReleaseNotWritten,
  WeekNotClosed,
  WeekWithoutReports,
} from './week-problem.ts';
import { whatMayDiffer } from './what-may-differ.ts';
import { letGo, removeLeftFolders } from './work-folder.ts';

export interface WeekOutcome {
  readonly week: Week;
  /** `unchanged`: the newest revision says what the record says. `restored`: so, and its lost folder was made again. */
  readonly status: 'published' | 'unchanged' | 'restored';
  /** The newest release after the run. */
  readonly manifest: ReleaseManifest;
  readonly folder: string;
}

export interface BuildOptions {
  /** Of a week nobody reported anything about a release without rows is made. */
  readonly mayBeEmpty?: boolean;
}

/**
 * Publishes a closed week: its first release, or the next revision when the figures changed since the last
 * one or the time came for it to be final. Two workers at once, a kill at any moment and a second run are harmless: only whole folders are ever
 * visible, and one release is recorded for each revision.
 *
 * @throws WeekNotClosed, WeekWithoutReports, ReleaseNotWritten, ReleaseDisplaced
 */
export async function buildWeek(
  deps: WeekDeps,
  week: Week,
  options: BuildOptions = {},
): Promise<WeekOutcome> {
  const { timeZone } = deps;
  if (!isClosed(week, deps.clock(), timeZone))
    throw new WeekNotClosed(week, publicationInstant(week, timeZone), timeZone);
  try {
    for (;;) {
      const outcome = await tryToPublish(deps, week, options);
      if (outcome) return outcome;
    }
  } catch (error) {
    if (error instanceof DiskRefused) throw new ReleaseNotWritten(week, deps.releasesDir, error);
    throw error;
  }
}

/** Null when another worker recorded the same revision first: then the week is looked at again. */
async function tryToPublish(
  deps: WeekDeps,
  week: Week,
  { mayBeEmpty = false }: BuildOptions,
): Promise<WeekOutcome | null> {
  const place = placeOf(deps);
  const basis = await deps.writers.latestReleaseBasis(week);
  const isInPlace = basis === null || (await settleRecorded(place, basis.manifest));
  await removeLeftFolders(place.disk, place.releasesDir, week, deps.clock());
  const differing = basis ? await whatMayDiffer(deps, week, basis) : 'release';
  if (basis && differing === 'counts') await recordCounts(deps, week, basis);
  if (basis && isInPlace && differing !== 'release') {
    return outcomeOf(deps, 'unchanged', basis.manifest);
  }
  const isRestored = basis && !isInPlace && (await restoreRecorded(deps, week, basis));
  if (isRestored && !becomesFinal(basis, week, deps.clock(), deps.timeZone)) {
    return outcomeOf(deps, 'restored', basis.manifest);
  }
  // The record may hold late reports, which revise no final week.
  if (basis?.manifest.status === 'final' && differing !== 'release') {
    throw new ReleaseDisplaced(week, outcomeOf(deps, 'unchanged', basis.manifest).folder);
  }
  return staging(place, week, async (staged) => {
    const readAt = deps.clock();
    const reading = await deps.readers.inSnapshot((record) =>
      readWeek(deps, week, basis, record, staged),
    );
    if (!basis && !mayBeEmpty && reading.reportCount === 0) throw new WeekWithoutReports(week);
    if (basis && saysTheSame(basis.manifest, reading.manifest)) {
      const outcome = outcomeOf(deps, 'unchanged', basis.manifest);
      if (!isInPlace) throw new ReleaseDisplaced(week, outcome.folder);
      await recordLook(deps, week, basis, { ...reading, readAt });
      return outcome;
    }
    return publish(deps, week, staged, { ...reading, readAt });
  });
}

function saysTheSame(a: ReleaseManifest, b: ReleaseManifest): boolean {
  return a.status === b.status && haveSameFigures(a, b);
}

async function recordCounts(deps: WeekDeps, week: Week, basis: ReleaseBasis): Promise<void> {
  const readAt = deps.clock();
  const { campaigns, ledgerSize } = await deps.readers.inSnapshot(async (record) => {
    const counts = record.weekCounts(week);
    return { campaigns: await counts.campaigns(), ledgerSize: await counts.ledgerSize() };
  });
  await recordLook(deps, week, basis, { campaigns, ledgerSize, readAt });
}

/** That the week was read and its newest revision still says what the record says. */
async function recordLook(
  { writers, policy }: WeekDeps,
  week: Week,
  { revision }: ReleaseBasis,
  { campaigns, ledgerSize, readAt }: WeekBasis & Pick<StagedReading, 'campaigns'>,
): Promise<void> {
  const campaignCounts = countsOf(week, campaigns);
  const { method } = policy;
  await writers.recordWeekLook({ week, revision, ledgerSize, readAt, method, campaignCounts });
}

/** Makes the lost folder of a recorded release again, when the record still gives the same bytes. */
async function restoreRecorded(deps: WeekDeps, week: Week, basis: ReleaseBasis): Promise<boolean> {
  const header = recordedHeader(basis.manifest, deps.policy);
  if (!header) return false;
  return staging(placeOf(deps), week, async (staged) => {
    const { ledgerSize } = basis;
    const again = await deps.readers.inSnapshot((record) =>
      writeFiles(deps, header, { counts: record.weekCounts(week), ledgerSize }, staged),
    );
    if (manifestText(again.manifest) !== manifestText(basis.manifest)) return false;
    await staged.sync();
    (await placeRelease(placeOf(deps), staged.folder, again.manifest)).forEach(letGo);
    return true;
  });
}

async function publish(
  deps: WeekDeps,
  week: Week,
  staged: StagedRelease,
  reading: StagedReading & WeekBasis,
): Promise<WeekOutcome | null> {
  const { manifest, manifestSha256, readAt, ledgerSize, reportCount } = reading;
  await staged.sync();
  const aside = await placeRelease(placeOf(deps), staged.folder, manifest);
  const publishedAt = deps.clock();
  try {
    const campaignCounts = countsOf(week, reading.campaigns);
    const release = {
      manifest,
      manifestSha256,
      publishedAt,
      readAt,
      ledgerSize,
      reportCount,
      campaignCounts,
      totals: reading.totals,
      shares: reading.shares,
    };
    // What was moved aside may be what another worker just recorded: it is kept until that is known.
    if (!(await deps.writers.publishRelease(release))) return null;
  } finally {
    aside.forEach(letGo);
  }
  return outcomeOf(deps, 'published', manifest);
}

function countsOf(week: Week, campaigns: readonly WeekCampaignCount[]): CampaignCounts[] {
  return campaigns.map(({ title: _title, organiserName: _organiserName, ...counts }) => ({
    ...counts,
    week,
  }));
}

function outcomeOf(
  deps: WeekDeps,
  status: WeekOutcome['status'],
  manifest: ReleaseManifest,
): WeekOutcome {
  const folder = releaseFolder(deps.releasesDir, manifest.week, manifest.revision);
  return { week: ensureWeek(manifest.week), status, manifest, folder };
}
