import type { Task } from './task.ts';
import { closeWeeksTask } from './tasks/close-weeks.ts';

/** Everything the worker does. */
export const TASKS: readonly Task[] = [closeWeeksTask];
