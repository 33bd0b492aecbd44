import type { DueRun, Job, JobKind, JobProblem, JobProgress } from '@rangewatch/schema';

/** Which worker does which calendar work. One holds a kind at a time, and runs are made oldest first. */
export interface JobWriters {
  /** The newest run of a kind on record; null before the first. */
  newestRunKey(kind: JobKind): Promise<string | null>;
  /** Adds runs that are due, and gives the oldest unfinished one to a worker. */
  takeJob(request: JobRequest): Promise<TakenJob>;
  /** Keeps a run for longer, and notes how far it is; false when another worker has it. */
  renewJob(lease: JobLease, progress: JobProgress | null): Promise<boolean>;
  /** Ends a worker's hold; false when another worker has the run. */
  endJob(held: HeldJob, ending: JobEnding): Promise<boolean>;
  /** Drops runs that ended before; the newest that succeeded of each kind stays, and what came after it. */
  dropEndedJobs(endedBefore: Date): Promise<number>;
}

export interface JobRequest {
  readonly kind: JobKind;
  /** Of this kind, oldest first; those on record stay as they are. */
  readonly due: readonly DueRun[];
  /** A run that was begun so often and is not the newest is given up. */
  readonly givenUpAfter: number;
  /**
   * A worker begins: a run that failed is tried at once, and when all are finished the newest is done once more, for
   * what was lost on the disk meanwhile.
   */
  readonly isStart: boolean;
  readonly worker: string;
  readonly now: Date;
  readonly leaseUntil: Date;
}

export interface TakenJob {
  /** Null: none is free, or none is left. */
  readonly job: Job | null;
  /** Keys of runs that were given up for newer ones. */
  readonly givenUp: readonly string[];
}

export interface HeldJob {
  readonly runKey: string;
  readonly worker: string;
}

export interface JobLease extends HeldJob {
  readonly leaseUntil: Date;
}

export type JobEnding =
  /** `problem`: done but for this. */
  | {
      readonly kind: 'succeeded';
      readonly endedAt: Date;
      readonly problem: JobProblem | null;
      readonly progress: JobProgress | null;
    }
  | { readonly kind: 'failed'; readonly problem: JobProblem; readonly tryAt: Date }
  /** The worker was asked to stop: whoever comes next goes on at once, and no attempt is counted. */
  | { readonly kind: 'stopped' };
