import { type DueRun, lastDueRun, nextDueRun } from './job-schedule.ts';
import type { Job, JobKind } from './job.ts';

/** A run that is due may wait so long for its worker before it is called late. */
const GRACE_MS = 10 * 60_000;

/**
 * `never`: nothing was ever run. `late`: a run is due and no worker takes it. `interrupted`: whoever ran it is gone, and
 * the next worker takes it over.
 */
export type JobState = 'never' | 'up_to_date' | 'running' | 'failed' | 'interrupted' | 'late';

/** How one kind of job stands. */
export interface JobStatus {
  readonly kind: JobKind;
  readonly state: JobState;
  readonly lastSucceeded: Job | null;
  /** The run that is to be finished first; null when all are. */
  readonly open: Job | null;
  readonly nextDue: DueRun;
}

/** How a kind stands by what is on record of it, in any order. */
export function jobStatus(
  kind: JobKind,
  jobs: readonly Job[],
  now: Date,
  timeZone: string,
): JobStatus {
  const own = jobs.filter((job) => job.kind === kind).toSorted((a, b) => byKey(a, b));
  const open = own.find(({ endedAt }) => endedAt === null) ?? null;
  const lastSucceeded = own.findLast(({ succeededAt }) => succeededAt !== null) ?? null;
  const lastDue = lastDueRun(kind, now, timeZone);
  return {
    kind,
    state: open ? stateOfOpen(open, now) : stateOfRest(own.at(-1) ?? null, lastDue, now),
    lastSucceeded,
    open,
    nextDue: nextDueRun(kind, lastDue, timeZone),
  };
}

function byKey(a: Job, b: Job): number {
  return a.runKey < b.runKey ? -1 : 1;
}

function stateOfOpen({ leaseUntil, problem, tryAt }: Job, now: Date): JobState {
  if (leaseUntil) return leaseUntil > now ? 'running' : 'interrupted';
  if (problem) return 'failed';
  return isLate(tryAt, now) ? 'late' : 'up_to_date';
}

function stateOfRest(newest: Job | null, lastDue: DueRun, now: Date): JobState {
  if (!newest) return 'never';
  return newest.runKey < lastDue.runKey && isLate(lastDue.dueAt, now) ? 'late' : 'up_to_date';
}

function isLate(dueAt: Date, now: Date): boolean {
  return now.getTime() - dueAt.getTime() > GRACE_MS;
}
