import { join } from 'node:path';
import { weekOfInstant } from '@rangewatch/schema';
import { BUCKETS_FOLDER, writeBuckets } from '@rangewatch/service';
import type { Task, TaskDeps } from '../task.ts';

/** Keeps the files of private look-ups up to date, every hour. */
export const writeBucketsTask: Task = {
  name: 'write-buckets',
  schedule: '17 * * * *',
  async run(deps: TaskDeps, stopping: AbortSignal) {
    const { readers, policy, jitterKey, lookUpDir, clock, timeZone, log } = deps;
    const written = await writeBuckets(
      join(lookUpDir, BUCKETS_FOLDER),
      weekOfInstant(clock(), timeZone),
      { readers, disclosure: { policy, jitterKey }, clock },
      stopping,
    );
    if (written.writtenCount > 0) log.info(written, 'files of private look-ups were written');
  },
};
