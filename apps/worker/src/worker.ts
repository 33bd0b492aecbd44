import { Cron } from 'croner';
import type { Task, TaskDeps } from './task.ts';
import { TaskRunner } from './task-runner.ts';
import { TASKS } from './tasks.ts';

/** How long a stop waits for a task, less than `rangewatch start` waits for the worker. The next run finishes what was cut off. */
const STOP_PATIENCE_MS = 8_000;

export interface Worker {
  /** Starts the catch-up of every task, and its schedule; returns at once. */
  start(): void;
  /** Resolves when every task under way has ended: what `start` began, and what the schedule did. */
  idle(): Promise<void>;
  /** Ends the schedules and waits for running tasks; false when one is still running after the patience. */
  stop(patienceMs?: number): Promise<boolean>;
}

/** Assembles the worker; nothing runs before `start`. */
export function createWorker(deps: TaskDeps, tasks: readonly Task[] = TASKS): Worker {
  const stopping = new AbortController();
  const runners = tasks.map((task) => ({
    task,
    runner: new TaskRunner(task, deps, stopping.signal),
  }));
  let schedules: readonly Cron[] = [];
  const idle = async (): Promise<void> => {
    await Promise.all(runners.map(({ runner }) => runner.idle()));
  };
  return {
    start() {
      schedules = runners.map(({ task, runner }) => {
        void runner.run(true);
        return new Cron(task.schedule, { timezone: deps.timeZone, protect: true }, () =>
          runner.run(),
        );
      });
    },
    idle,
    async stop(patienceMs = STOP_PATIENCE_MS) {
      stopping.abort();
      for (const schedule of schedules) schedule.stop();
      return endsWithin(idle(), patienceMs);
    },
  };
}

async function endsWithin(work: Promise<void>, patienceMs: number): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), patienceMs);
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
