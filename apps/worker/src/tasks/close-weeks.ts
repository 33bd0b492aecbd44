import { type JobProblem, weekOfRun } from '@rangewatch/schema';
import { closeWeeks, type JobRun, ReleaseNotWritten, type WeekResult } from '@rangewatch/service';
import type { Logger } from 'pino';
import { jobTask } from '../job-task.ts';
import type { TaskDeps } from '../task.ts';
import { ExactTableKeeper } from './exact-table-keeper.ts';

/** Publishes the week that ended, and revises earlier ones whose figures changed since. */
export const closeWeeksTask = jobTask('close-weeks', async (deps, run) => {
  try {
    return await closeThrough(deps, run);
  } catch (error) {
    if (error instanceof ReleaseNotWritten) logNotWritten(deps.log, error);
    throw error;
  }
});

async function closeThrough(
  deps: TaskDeps,
  { job, signal, report }: JobRun,
): Promise<JobProblem | null> {
  let problem: JobProblem | null = null;
  const exact = new ExactTableKeeper(deps);
  const results = closeWeeks(deps, {
    through: weekOfRun(job.runKey),
    onProgress: (doneCount, totalCount) => report({ step: 'week', doneCount, totalCount }),
  });
  for await (const result of results) {
    logResult(deps.log, result);
    if (result.status === 'failed') problem = 'release_displaced';
    else await exact.keep(result.week);
    if (signal.aborted) break;
  }
  exact.throwFailure();
  return problem;
}

function logNotWritten(log: Logger, { week, folder, reason }: ReleaseNotWritten): void {
  log.error(
    { week, folder, reason },
    `the release of ${week} could not be written to ${folder} (${reason}): ${whatToDo(reason)}. Nothing partial was published; the next run tries again.`,
  );
}

function logResult(log: Logger, result: WeekResult): void {
  const { week, status } = result;
  if (status === 'failed') {
    const { folder, message } = result.problem;
    log.error({ week, status, folder }, message);
    return;
  }
  const { revision, revisionReasons } = result.manifest;
  const entry = { week, status, revision, reasons: revisionReasons.map(({ reason }) => reason) };
  if (status === 'unchanged') log.debug(entry, 'a published week is unchanged');
  else
    log.info(
      entry,
      status === 'published' ? 'a week was published' : 'a lost release was made again',
    );
}

function whatToDo(reason: string): string {
  if (reason === 'ENOSPC' || reason === 'EDQUOT') return 'the disk is full, make room on it';
  if (['EACCES', 'EPERM', 'EROFS'].includes(reason)) return 'let this process write there';
  return 'see to it that RELEASES_DIR names a folder this process can write to';
}
