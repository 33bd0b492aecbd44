import type { JobKind, JobProblem, JobStep } from '@rangewatch/schema';

/** One run of calendar work. */
export interface JobRow {
  run_key: string;
  kind: JobKind;
  due_at: number;
  try_at: number;
  /** Since it was last finished. */
  attempts: number;
  /** Null: nobody holds it. Set together with `lease_until`. */
  leased_by: string | null;
  lease_until: number | null;
  started_at: number | null;
  /** Null: still to be done, or done once more. Without `succeeded_at`: given up. */
  ended_at: number | null;
  succeeded_at: number | null;
  problem: JobProblem | null;
  /** Set together with `done_count`. */
  step: JobStep | null;
  done_count: number | null;
  /** Null: not known before the end. */
  total_count: number | null;
}
