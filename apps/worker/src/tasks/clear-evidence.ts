import { clearEvidence } from '@rangewatch/service';
import type { Task } from '../task.ts';

/** Deletes files whose draft or time has ended, and what is stored and belongs to nothing. */
export const clearEvidenceTask: Task = {
  name: 'clear-evidence',
  schedule: '47 * * * *',
  async run({ writers, evidenceStore, clock, log }, stopping) {
    const cleared = await clearEvidence({ writers, store: evidenceStore, clock }, stopping);
    if (cleared.endedCount + cleared.strayCount > 0) log.info(cleared, 'files were deleted');
  },
};
