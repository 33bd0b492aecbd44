import type { Task } from './task.ts';
import { closeWeeksTask } from './tasks/close-weeks.ts';
import { eraseObjectionTextsTask } from './tasks/erase-objection-texts.ts';
import { refreshListingTask } from './tasks/refresh-listing.ts';
import { writeBucketsTask } from './tasks/write-buckets.ts';

/** Everything the worker does. */
export const TASKS: readonly Task[] = [
  refreshListingTask,
  writeBucketsTask,
  closeWeeksTask,
  eraseObjectionTextsTask,
];
