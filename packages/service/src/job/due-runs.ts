import {
  type DueRun,
  JOB_SCHEDULES,
  type JobKind,
  lastDueRun,
  nextDueRun,
} from '@rangewatch/schema';

/** A quarter: what was missed longer ago says nothing new. */
const MOST_RUNS = 13;
/** Then a run waits no longer before newer ones: eight attempts take about two hours. */
const GIVEN_UP_AFTER = 8;

/**
 * The runs of a kind that are due after the newest on record, oldest first: each that was missed, or the last alone. A
 * record without runs begins with the last.
 */
export function dueRuns(
  kind: JobKind,
  newestRunKey: string | null,
  now: Date,
  timeZone: string,
): readonly DueRun[] {
  const last = lastDueRun(kind, now, timeZone);
  if (newestRunKey === null) return [last];
  if (newestRunKey >= last.runKey) return [];
  if (JOB_SCHEDULES[kind].catchUp === 'newest') return [last];
  const runs: DueRun[] = [];
  let run = nextDueRun(kind, { runKey: newestRunKey, dueAt: now }, timeZone);
  for (; run.runKey <= last.runKey; run = nextDueRun(kind, run, timeZone)) runs.push(run);
  return runs.slice(-MOST_RUNS);
}

/** Attempts after which a run is given up for a newer one. */
export function givenUpAfter(kind: JobKind): number {
  return JOB_SCHEDULES[kind].catchUp === 'newest' ? 0 : GIVEN_UP_AFTER;
}
