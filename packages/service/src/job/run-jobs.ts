import type { JobEnding, TakenJob, Writers } from '@rangewatch/database/writers';
import type { Job, JobKind, JobProblem, JobProgress } from '@rangewatch/schema';
import { nextTryAt } from './backoff.ts';
import { dueRuns, givenUpAfter } from './due-runs.ts';
import { HeldRun, type HeldRunDeps } from './held-run.ts';
import type { JobOutcome, RunOutcome } from './job-outcome.ts';
import { leaseEnd } from './lease.ts';
import { problemOf } from './problem-of.ts';

export interface JobDeps extends HeldRunDeps {
  readonly writers: Pick<Writers, 'newestRunKey' | 'takeJob' | 'renewJob' | 'endJob'>;
  readonly timeZone: string;
}

export interface JobRun {
  readonly job: Job;
  /** Aborted when the worker is to stop, or another has taken over. */
  readonly signal: AbortSignal;
  readonly report: (progress: JobProgress) => void;
}

/** Does a run; what it did must be whole whenever it ends early. A problem that is returned leaves it done. */
export type JobWork = (run: JobRun) => Promise<JobProblem | null>;

export interface JobOccasion {
  readonly stopping: AbortSignal;
  /** The first time of a worker: what failed is tried at once, and the newest run is done once more. */
  readonly isStart: boolean;
}

/**
 * Does the runs of a kind that are due and that no other worker does, oldest first, and says how each ended. It ends
 * with the first that does not succeed, because newer runs wait for it.
 */
export async function* runJobs(
  deps: JobDeps,
  kind: JobKind,
  work: JobWork,
  { stopping, isStart }: JobOccasion,
): AsyncGenerator<JobOutcome> {
  let isFirst = isStart;
  while (!stopping.aborted) {
    const { job, givenUp } = await take(deps, kind, isFirst);
    if (givenUp.length > 0) yield { kind: 'given_up', runKeys: givenUp };
    if (!job) return;
    isFirst = false;
    const outcome = await carryOut(deps, job, work, stopping);
    yield outcome;
    if (outcome.kind !== 'succeeded') return;
  }
}

async function take(
  { writers, clock, timeZone, worker }: JobDeps,
  kind: JobKind,
  isStart: boolean,
): Promise<TakenJob> {
  const now = clock();
  return writers.takeJob({
    kind,
    due: dueRuns(kind, await writers.newestRunKey(kind), now, timeZone),
    givenUpAfter: givenUpAfter(kind),
    isStart,
    worker,
    now,
    leaseUntil: leaseEnd(now),
  });
}

async function carryOut(
  deps: JobDeps,
  job: Job,
  work: JobWork,
  stopping: AbortSignal,
): Promise<RunOutcome> {
  const held = new HeldRun(job, deps);
  const signal = AbortSignal.any([stopping, held.lost]);
  const outcome = await outcomeOf(deps, held, signal, work);
  await held.stopBeating();
  const ending = endingOf(deps, held, outcome);
  const isOurs = await deps.writers.endJob({ runKey: job.runKey, worker: deps.worker }, ending);
  return isOurs ? outcome : { kind: 'lost', job };
}

async function outcomeOf(
  { clock }: JobDeps,
  held: HeldRun,
  signal: AbortSignal,
  work: JobWork,
): Promise<RunOutcome> {
  const { job } = held;
  try {
    const report = (progress: JobProgress) => held.report(progress);
    const problem = await work({ job, signal, report });
    return signal.aborted ? { kind: 'stopped', job } : { kind: 'succeeded', job, problem };
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped', job };
    return { kind: 'failed', job, error, tryAt: nextTryAt(job.attempts, clock()) };
  }
}

function endingOf({ clock }: JobDeps, { progress }: HeldRun, outcome: RunOutcome): JobEnding {
  switch (outcome.kind) {
    case 'succeeded':
      return { kind: 'succeeded', endedAt: clock(), problem: outcome.problem, progress };
    case 'failed':
      return { kind: 'failed', problem: problemOf(outcome.error), tryAt: outcome.tryAt };
    default:
      return { kind: 'stopped' };
  }
}
