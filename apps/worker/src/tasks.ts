import type { Task } from './task.ts';
import { clearEvidenceTask } from './tasks/clear-evidence.ts';
import { closeWeeksTask } from './tasks/close-weeks.ts';
import { dropEndedDraftsTask } from './tasks/drop-ended-drafts.ts';
import { dropEndedJobsTask } from './tasks/drop-ended-jobs.ts';
import { dropEndedVerificationsTask } from './tasks/drop-ended-verifications.ts';
import { endPersonLinksTask } from './tasks/end-person-links.ts';
import { eraseObjectionTextsTask } from './tasks/erase-objection-texts.ts';
import { publishOpenDataTask } from './tasks/publish-open-data.ts';
import { refreshListingTask } from './tasks/refresh-listing.ts';
import { runSignalsTask } from './tasks/run-signals.ts';
import { sendNoticesTask } from './tasks/send-notices.ts';
import { writeBucketsTask } from './tasks/write-buckets.ts';

/** Everything the worker does. */
export const TASKS: readonly Task[] = [
  refreshListingTask,
  writeBucketsTask,
  runSignalsTask,
  closeWeeksTask,
  sendNoticesTask,
  publishOpenDataTask,
  eraseObjectionTextsTask,
  dropEndedDraftsTask,
  dropEndedVerificationsTask,
  clearEvidenceTask,
  dropEndedJobsTask,
  endPersonLinksTask,
];
