import { DAY_MS, STATEMENT_KEPT_DAYS } from '@rangewatch/schema';
import type { Task, TaskDeps } from '../task.ts';

/** Erases what people wrote with their objections, some time after these were decided. */
export const eraseObjectionTextsTask: Task = {
  name: 'erase-objection-texts',
  schedule: '40 3 * * *',
  async run({ writers, clock, log }: TaskDeps) {
    const before = new Date(clock().getTime() - STATEMENT_KEPT_DAYS * DAY_MS);
    const erasedCount = await writers.eraseObjectionTexts(before);
    if (erasedCount > 0) log.info({ erasedCount }, 'statements of decided objections were erased');
  },
};
