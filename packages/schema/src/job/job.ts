/** Calendar work that one worker at a time does, in the order of a Monday. */
export const JOB_KINDS = ['run-signals', 'close-weeks', 'publish-open-data'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** What a run is at. */
export const JOB_STEPS = ['judge', 'publish', 'week', 'row'] as const;
export type JobStep = (typeof JOB_STEPS)[number];

/** Why a run failed, as far as the public is told; the log says more. */
export const JOB_PROBLEMS = [
  'disk_full',
  'not_written',
  'release_displaced',
  'database',
  'unexpected',
] as const;
export type JobProblem = (typeof JOB_PROBLEMS)[number];

export interface JobProgress {
  readonly step: JobStep;
  readonly doneCount: number;
  /** Null: how much there is shows only at the end. */
  readonly totalCount: number | null;
}

/** One run of a kind of job, due at an instant. */
export interface Job {
  readonly kind: JobKind;
  /** Kind and week or day, `close-weeks/2026-W47`: each run is on record once. */
  readonly runKey: string;
  readonly dueAt: Date;
  /** Not begun again before this instant. */
  readonly tryAt: Date;
  /** Times it was begun since it was last finished. */
  readonly attempts: number;
  /** Until then one worker holds it; null: nobody does. Past: whoever held it is gone. */
  readonly leaseUntil: Date | null;
  readonly startedAt: Date | null;
  /** Null while it is still to be done, or done again. */
  readonly endedAt: Date | null;
  /** When it last succeeded, also while it runs once more. */
  readonly succeededAt: Date | null;
  /** Of the last attempt that ended; with `succeededAt` it was done but for this. */
  readonly problem: JobProblem | null;
  readonly progress: JobProgress | null;
}
