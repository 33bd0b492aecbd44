import type { Readers } from '@rangewatch/database/readers';
import {
  addWeeks,
  ensureWeek,
  MAX_PAGE_SIZE,
  publicationInstant,
  type Week,
  weekOfInstant,
} from '@rangewatch/schema';
import { ensureArchives } from '../week-archive/ensure-archives.ts';
import { buildWeek, type WeekOutcome } from './build-week.ts';
import type { WeekDeps } from './week-deps.ts';
import { ReleaseDisplaced } from './week-problem.ts';

export interface CloseWeeksDeps extends WeekDeps {
  readonly readers: Pick<
    Readers,
    'inSnapshot' | 'listWeeksWithReports' | 'listReleases' | 'firstReleasedAt'
  >;
}

export interface ClosingOptions {
  /** The last week that is looked at. Default: the last that is due. */
  readonly through?: Week;
  /** Told before each week how many were looked at, and at the end. */
  readonly onProgress?: (doneCount: number, totalCount: number) => void;
}

export type WeekResult =
  | WeekOutcome
  | { readonly week: Week; readonly status: 'failed'; readonly problem: ReleaseDisplaced };

/**
 * Publishes every week that is due and has reports or a release, or came after the first release was published, oldest
 * first, one result at a time; weeks whose figures did not change stay as they are. A lost folder concerns its week alone and is a result;
 * every other failure ends the run, and the next one goes on from there.
 *
 * @throws ReleaseNotWritten
 */
export async function* closeWeeks(
  deps: CloseWeeksDeps,
  { through, onProgress }: ClosingOptions = {},
): AsyncGenerator<WeekResult> {
  const weeks = await dueWeeks(deps, through);
  for (const [index, week] of weeks.entries()) {
    onProgress?.(index, weeks.length);
    const result = await closeWeek(deps, week);
    yield result;
    // After whoever waits for the week has had it: an archive is for later readers.
    if (result.status !== 'failed') yield* await archiveProblem(deps, result);
  }
  onProgress?.(weeks.length, weeks.length);
}

async function dueWeeks(deps: CloseWeeksDeps, through: Week | undefined): Promise<Week[]> {
  const weeks = new Set([
    ...(await deps.readers.listWeeksWithReports()),
    ...(await publishedWeeks(deps.readers)),
    ...(await weeksOfSeries(deps)),
  ]);
  const isDue = (week: Week) => publicationInstant(week, deps.timeZone) <= deps.clock();
  return [...weeks]
    .toSorted()
    .filter((week) => isDue(week) && (through === undefined || week <= through));
}

async function closeWeek(deps: WeekDeps, week: Week): Promise<WeekResult> {
  try {
    return await buildWeek(deps, week, { mayBeEmpty: true });
  } catch (problem) {
    if (problem instanceof ReleaseDisplaced) return { week, status: 'failed', problem };
    throw problem;
  }
}

async function archiveProblem(
  deps: WeekDeps,
  { week, manifest }: WeekOutcome,
): Promise<WeekResult[]> {
  try {
    await ensureArchives(deps, manifest);
    return [];
  } catch (problem) {
    if (problem instanceof ReleaseDisplaced) return [{ week, status: 'failed', problem }];
    throw problem;
  }
}

/** Weeks that were published stay on the list when all their reports were withdrawn since. */
async function publishedWeeks(readers: CloseWeeksDeps['readers']): Promise<Week[]> {
  const weeks: Week[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Readers['listReleases']>> = await readers.listReleases({
      limit: MAX_PAGE_SIZE,
      cursor,
    });
    weeks.push(...page.items.map((release) => ensureWeek(release.week)));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return weeks;
}

/**
 * Each week that ended since the first release was published: from then on one is due every Monday, also when nothing
 * came. That a week is not there would tell that nobody reported, where a table without rows may be due to a few.
 */
async function weeksOfSeries({ readers, clock, timeZone }: CloseWeeksDeps): Promise<Week[]> {
  const begun = await readers.firstReleasedAt();
  if (!begun) return [];
  const weeks: Week[] = [];
  const now = weekOfInstant(clock(), timeZone);
  for (let week = weekOfInstant(begun, timeZone); week < now; week = addWeeks(week, 1))
    weeks.push(week);
  return weeks;
}
