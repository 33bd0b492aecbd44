import type { Task } from '../task.ts';

/** Forgets codes nobody sent, and the phones of drafts that ended; after the drafts themselves. */
export const dropEndedVerificationsTask: Task = {
  name: 'drop-ended-verifications',
  schedule: '22 * * * *',
  async run({ writers, clock, log }) {
    const droppedCount = await writers.dropEndedVerifications(clock());
    if (droppedCount > 0) log.info({ droppedCount }, 'phones of unfinished reports were forgotten');
  },
};
