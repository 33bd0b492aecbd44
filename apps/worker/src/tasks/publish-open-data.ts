import { openDataWrittenAt, publishOpenData } from '@rangewatch/service';
import { jobTask } from '../job-task.ts';

/** Less than a day, so that the daily run never finds yesterday's files young enough. */
const FRESH_MS = 22 * 3_600_000;

/** Makes the daily look-up file anew; at a start only when it is missing or a day old. */
export const publishOpenDataTask = jobTask(
  'publish-open-data',
  async ({ policy, jitterKey, log, ...deps }, { signal, report }) => {
    const writtenAt = await openDataWrittenAt(deps.lookUpDir);
    if (writtenAt && deps.clock().getTime() - writtenAt.getTime() < FRESH_MS) return null;
    const onProgress = (doneCount: number) => report({ step: 'row', doneCount, totalCount: null });
    const published = await publishOpenData(
      { ...deps, disclosure: { policy, jitterKey }, onProgress },
      signal,
    );
    if (published) log.info(published, 'the daily open data was published');
    return null;
  },
);
