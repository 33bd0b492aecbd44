import { openDataWrittenAt, publishOpenData } from '@rangewatch/service';
import type { Task, TaskDeps } from '../task.ts';

/** Less than a day, so that the daily run never finds yesterday's files young enough. */
const FRESH_MS = 22 * 3_600_000;

/** Makes the daily look-up file anew; at a start only when it is missing or a day old. */
export const publishOpenDataTask: Task = {
  name: 'publish-open-data',
  schedule: '20 4 * * *',
  async run({ policy, jitterKey, log, ...deps }: TaskDeps, stopping: AbortSignal) {
    const writtenAt = await openDataWrittenAt(deps.lookUpDir);
    if (writtenAt && deps.clock().getTime() - writtenAt.getTime() < FRESH_MS) return;
    const published = await publishOpenData(
      { ...deps, disclosure: { policy, jitterKey } },
      stopping,
    );
    if (published) log.info(published, 'the daily open data was published');
  },
};
