import type { Job } from '@rangewatch/schema';
import { instantOf } from './instant-of.ts';
import type { JobRow } from './tables/job-rows.ts';

export function jobOf(row: JobRow): Job {
  return {
    kind: row.kind,
    runKey: row.run_key,
    dueAt: new Date(row.due_at),
    tryAt: new Date(row.try_at),
    attempts: row.attempts,
    leaseUntil: instantOf(row.lease_until),
    startedAt: instantOf(row.started_at),
    endedAt: instantOf(row.ended_at),
    succeededAt: instantOf(row.succeeded_at),
    problem: row.problem,
    progress: row.step
      ? { step: row.step, doneCount: row.done_count ?? 0, totalCount: row.total_count }
      : null,
  };
}
