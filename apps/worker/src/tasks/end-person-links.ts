import { DAY_MS, PERSON_LINK_DAYS } from '@rangewatch/schema';
import type { Task } from '../task.ts';

/** Persons of one commit: few enough that a report accepted meanwhile does not wait long. */
const BATCH_PERSONS = 200;

/** Ends the links of people who have not reported for the time they were promised. */
export const endPersonLinksTask: Task = {
  name: 'end-person-links',
  schedule: '37 3 * * *',
  async run({ writers, clock, log }, stopping) {
    const lastReportBy = new Date(clock().getTime() - PERSON_LINK_DAYS * DAY_MS);
    let total = 0;
    for (let isDone = false; !isDone && !stopping.aborted; ) {
      const ended = await writers.endPersonLinks({ lastReportBy, limit: BATCH_PERSONS });
      total += ended.endedCount;
      isDone = ended.isDone;
    }
    if (total > 0) log.info({ endedCount: total }, 'links of persons have ended');
  },
};
