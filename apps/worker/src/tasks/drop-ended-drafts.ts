import type { Task } from '../task.ts';

/** Forgets unfinished reports whose week is over. */
export const dropEndedDraftsTask: Task = {
  name: 'drop-ended-drafts',
  schedule: '17 * * * *',
  async run({ writers, clock, log }) {
    const droppedCount = await writers.dropEndedDrafts(clock());
    if (droppedCount > 0) log.info({ droppedCount }, 'unfinished reports were forgotten');
  },
};
