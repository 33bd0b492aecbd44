import { PUBLICATION_TIME } from '@rangewatch/schema';
import { closeWeeks, ReleaseNotWritten, type WeekResult } from '@rangewatch/service';
import type { Logger } from 'pino';
import type { Task, TaskDeps } from '../task.ts';

const [HOUR = '', MINUTE = ''] = PUBLICATION_TIME.split(':').map((part) => String(Number(part)));

/** Publishes the week that ended, and revises earlier ones whose figures changed since. */
export const closeWeeksTask: Task = {
  name: 'close-weeks',
  schedule: `${MINUTE} ${HOUR} * * 1`,
  async run(deps: TaskDeps, stopping: AbortSignal) {
    try {
      for await (const result of closeWeeks(deps)) {
        logResult(deps.log, result);
        if (stopping.aborted) return;
      }
    } catch (error) {
      if (!(error instanceof ReleaseNotWritten)) throw error;
      const { week, folder, reason } = error;
      deps.log.error(
        { week, folder, reason },
        `the release of ${week} could not be written to ${folder} (${reason}): ${whatToDo(reason)}. Nothing partial was published; the next run tries again.`,
      );
    }
  },
};

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
