import { addDays, dayOfInstant, ensureCalendarDay, instantInZone } from '../calendar-day.ts';
import {
  addWeeks,
  ensureWeek,
  firstDayOf,
  PUBLICATION_TIME,
  type Week,
  weekOfInstant,
} from '../week.ts';
import type { JobKind } from './job.ts';

interface JobSchedule {
  /** Weekly runs are due on the Monday after the week they are about, daily ones on their day. */
  readonly every: 'week' | 'day';
  /** Clock time in the deployment's time zone. */
  readonly at: string;
  /** After downtime: each run that was missed, or only the newest, whose result replaces the others'. */
  readonly catchUp: 'each' | 'newest';
}

export const JOB_SCHEDULES: Readonly<Record<JobKind, JobSchedule>> = {
  // Before the week is published, which says what may be shown of its signals.
  'run-signals': { every: 'week', at: '08:30', catchUp: 'each' },
  'close-weeks': { every: 'week', at: PUBLICATION_TIME, catchUp: 'each' },
  'publish-open-data': { every: 'day', at: '04:20', catchUp: 'newest' },
};

/** A run that is to be made: its key and its instant. */
export interface DueRun {
  readonly runKey: string;
  readonly dueAt: Date;
}

/** The newest run that is due by now. */
export function lastDueRun(kind: JobKind, now: Date, timeZone: string): DueRun {
  const { every } = JOB_SCHEDULES[kind];
  const newest =
    every === 'week' ? addWeeks(weekOfInstant(now, timeZone), -1) : dayOfInstant(now, timeZone);
  const run = runOf(kind, newest, timeZone);
  return run.dueAt <= now ? run : neighbour(kind, run, -1, timeZone);
}

/** The run after one. */
export function nextDueRun(kind: JobKind, run: DueRun, timeZone: string): DueRun {
  return neighbour(kind, run, 1, timeZone);
}

/** The week a weekly run is about. */
export function weekOfRun(runKey: string): Week {
  return ensureWeek(periodOf(runKey));
}

function neighbour(kind: JobKind, { runKey }: DueRun, by: number, timeZone: string): DueRun {
  const period = periodOf(runKey);
  const isWeekly = JOB_SCHEDULES[kind].every === 'week';
  const other = isWeekly
    ? addWeeks(ensureWeek(period), by)
    : addDays(ensureCalendarDay(period), by);
  return runOf(kind, other, timeZone);
}

function runOf(kind: JobKind, period: string, timeZone: string): DueRun {
  const { every, at } = JOB_SCHEDULES[kind];
  const day =
    every === 'week' ? addDays(firstDayOf(ensureWeek(period)), 7) : ensureCalendarDay(period);
  return { runKey: `${kind}/${period}`, dueAt: instantInZone(day, at, timeZone) };
}

function periodOf(runKey: string): string {
  return runKey.slice(runKey.indexOf('/') + 1);
}
