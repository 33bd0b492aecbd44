import type { ReleaseBasis } from '@rangewatch/database/writers';
import type { WeekCampaignCount, WeekChange } from '@rangewatch/database/readers';
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
import { DiskRefused, ReleaseDisplaced, ReleaseNotWritten, WeekNotClosed } from './week-problem.ts';
import { letGo, removeLeftFolders } from './work-folder.ts';

export interface WeekOutcome {
  readonly week: Week;
  /** `unchanged`: the newest revision says what the record says. `restored`: so, and its lost folder was made again. */
  readonly status: 'published' | 'unchanged' | 'restored';
  /** The newest release after the run. */
  readonly manifest: ReleaseManifest;
  readonly folder: string;
}

/**
 * Publishes a closed week: its first release, or the next revision when the figures changed since the last
 * one or the time came for it to be final. Two workers at once, a kill at any moment and a second run are harmless: only whole folders are ever
 * visible, and one release is recorded for each revision.
 *
 * @throws WeekNotClosed, WeekWithoutReports, ReleaseNotWritten, ReleaseDisplaced
 */
export async function buildWeek(deps: WeekDeps, week: Week): Promise<WeekOutcome> {
  const { timeZone } = deps;
  if (!isClosed(week, deps.clock(), timeZone))
    throw new WeekNotClosed(week, publicationInstant(week, timeZone), timeZone);
  try {
    for (;;) {
      const outcome = await tryToPublish(deps, week);
      if (outcome) return outcome;
    }
  } catch (error) {
    if (error instanceof DiskRefused) throw new ReleaseNotWritten(week, deps.releasesDir, error);
    throw error;
  }
}

/** Null when another worker recorded the same revision first: then the week is looked at again. */
async function tryToPublish(deps: WeekDeps, week: Week): Promise<WeekOutcome | null> {
  const place = placeOf(deps);
  const basis = await deps.writers.latestReleaseBasis(week);
  const isInPlace = basis === null || (await settleRecorded(place, basis.manifest));
  await removeLeftFolders(place.disk, place.releasesDir, week, deps.clock());
  const differing = basis ? await whatMayDiffer(deps, week, basis) : 'release';
  if (differing === 'counts') await recordCounts(deps, week);
  if (basis && isInPlace && differing !== 'release') {
    return outcomeOf(deps, 'unchanged', basis.manifest);
  }
  const isRestored = basis && !isInPlace && (await restoreRecorded(deps, week, basis));
  if (isRestored && !becomesFinal(basis, week, deps.clock(), deps.timeZone)) {
    return outcomeOf(deps, 'restored', basis.manifest);
  }
  if (basis && differing === 'counts') {
    throw new ReleaseDisplaced(week, outcomeOf(deps, 'unchanged', basis.manifest).folder);
  }
  return staging(place, week, async (staged) => {
    const reading = await deps.readers.inSnapshot((record) =>
      readWeek(deps, week, basis, record, staged),
    );
    if (basis && saysTheSame(basis.manifest, reading.manifest)) {
      const outcome = outcomeOf(deps, 'unchanged', basis.manifest);
      if (!isInPlace) throw new ReleaseDisplaced(week, outcome.folder);
      await deps.writers.recordCampaignCounts(week, countsOf(week, reading.campaigns));
      return outcome;
    }
    return publish(deps, week, staged, reading);
  });
}

function saysTheSame(a: ReleaseManifest, b: ReleaseManifest): boolean {
  return a.status === b.status && haveSameFigures(a, b);
}

/** What changes a final week: corrections, and signals whose own date came. */
const REVISES_FINAL: readonly WeekChange[] = [
  'withdrawals',
  'statements_withdrawn',
  'campaigns_removed',
  'signals',
];

/**
 * Whether the week is worth reading again; most published weeks are not, and reading one costs its whole size.
 * `counts`: what campaigns counted is, though a final week is not revised for what came late.
 */
async function whatMayDiffer(
  deps: WeekDeps,
  week: Week,
  basis: ReleaseBasis,
): Promise<'nothing' | 'counts' | 'release'> {
  const { method, timeZone, status } = basis.manifest;
  if (becomesFinal(basis, week, deps.clock(), deps.timeZone)) return 'release';
  if (method !== deps.policy.method) return 'release';
  if (status === 'provisional' && timeZone !== deps.timeZone) return 'release';
  const changes = await deps.readers.inSnapshot((record) =>
    record.weekCounts(week).changesSince(basis),
  );
  if (changes.length === 0) return 'nothing';
  if (status === 'provisional') return 'release';
  return changes.some((change) => REVISES_FINAL.includes(change)) ? 'release' : 'counts';
}

async function recordCounts(deps: WeekDeps, week: Week): Promise<void> {
  const campaigns = await deps.readers.inSnapshot((record) => record.weekCounts(week).campaigns());
  await deps.writers.recordCampaignCounts(week, countsOf(week, campaigns));
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
  reading: StagedReading,
): Promise<WeekOutcome | null> {
  const { manifest, manifestSha256, ledgerSize, reportCount } = reading;
  await staged.sync();
  const aside = await placeRelease(placeOf(deps), staged.folder, manifest);
  const publishedAt = deps.clock();
  try {
    const campaignCounts = countsOf(week, reading.campaigns);
    const release = {
      manifest,
      manifestSha256,
      publishedAt,
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
