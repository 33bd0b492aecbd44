import { DAY_MS } from '@rangewatch/schema';
import type { Task } from '../task.ts';

const KEPT_DAYS = 90;

/** Forgets runs of a season ago; the last success of each kind stays. */
export const dropEndedJobsTask: Task = {
  name: 'drop-ended-jobs',
  schedule: '52 3 * * *',
  async run({ writers, clock, log }) {
    const endedBefore = new Date(clock().getTime() - KEPT_DAYS * DAY_MS);
    const droppedCount = await writers.dropEndedJobs(endedBefore);
    if (droppedCount > 0) log.info({ droppedCount }, 'old runs were forgotten');
  },
};
