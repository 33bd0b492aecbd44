import { refreshListing } from '@rangewatch/service';
import type { Task, TaskDeps } from '../task.ts';

/** Keeps the list that block lists are made from up to date: what was reported at once, what fades daily. */
export const refreshListingTask: Task = {
  name: 'refresh-listing',
  schedule: '* * * * *',
  async run({ policy, jitterKey, ...deps }: TaskDeps) {
    const refreshed = await refreshListing({ ...deps, disclosure: { policy, jitterKey } });
    if (!refreshed) return deps.log.debug('another process changed the list');
    const { listedCount, delistedCount, isFull } = refreshed;
    if (listedCount + delistedCount > 0 || isFull)
      deps.log.info(refreshed, 'the list was refreshed');
  },
};
