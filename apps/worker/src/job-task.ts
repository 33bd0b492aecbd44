import type { JobKind, JobProblem, JobProgress } from '@rangewatch/schema';
import {
  type JobDeps,
  type JobOutcome,
  type JobRun,
  type RunOutcome,
  runJobs,
} from '@rangewatch/service';
import type { Logger } from 'pino';
import { describeError } from './describe-error.ts';
import { workerName } from './worker-name.ts';
import type { Task, TaskDeps } from './task.ts';

/** Does one run; a problem that is returned leaves it done. */
export type TaskWork = (deps: TaskDeps, run: JobRun) => Promise<JobProblem | null>;

/** A task whose runs are on record: one worker does one at a time, and what failed or was missed is made up for. */
export function jobTask(kind: JobKind, work: TaskWork): Task {
  return {
    name: kind,
    // Whether a run is due, failed or was left by a killed worker stands on record.
    schedule: '* * * * *',
    async run(deps, stopping, isStart = false) {
      const occasion = { stopping, isStart };
      const doRun = (run: JobRun) => work(deps, run);
      for await (const outcome of runJobs(jobDepsOf(deps), kind, doRun, occasion))
        logOutcome(deps.log, outcome);
    },
  };
}

function jobDepsOf({ writers, clock, timeZone, log }: TaskDeps): JobDeps {
  return {
    writers,
    clock,
    timeZone,
    worker: workerName(),
    onProgress: ({ runKey }, progress) => logProgress(log, runKey, progress),
  };
}

function logProgress(log: Logger, run: string, progress: JobProgress): void {
  const { step, doneCount, totalCount } = progress;
  log.info({ run, step, done: doneCount, total: totalCount }, 'a run goes on');
}

function logOutcome(log: Logger, outcome: JobOutcome): void {
  if (outcome.kind === 'given_up')
    log.warn({ runs: outcome.runKeys }, 'unfinished runs were given up for a newer one');
  else logRun(log, outcome);
}

function logRun(log: Logger, outcome: RunOutcome): void {
  const { runKey: run, attempts } = outcome.job;
  switch (outcome.kind) {
    case 'succeeded':
      log.debug({ run, attempts, left: outcome.problem }, 'a run succeeded');
      return;
    case 'failed': {
      const problem = describeError(outcome.error);
      log.error({ run, attempts, problem, tryAt: outcome.tryAt }, 'a run failed');
      return;
    }
    case 'lost':
      log.warn({ run }, 'another worker took a run over, because this one was silent for too long');
      return;
    case 'stopped':
      log.info({ run }, 'a run was stopped; the next worker goes on');
  }
}
