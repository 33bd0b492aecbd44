import type { Task } from './task.ts';
import { closeWeeksTask } from './tasks/close-weeks.ts';
import { eraseObjectionTextsTask } from './tasks/erase-objection-texts.ts';
import { refreshListingTask } from './tasks/refresh-listing.ts';

/** Everything the worker does. */
export const TASKS: readonly Task[] = [refreshListingTask, closeWeeksTask, eraseObjectionTextsTask];
