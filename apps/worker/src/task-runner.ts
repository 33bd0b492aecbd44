import { describeError } from './describe-error.ts';
import type { Task, TaskDeps } from './task.ts';

/** Runs one task, never twice at once; a run that fails is logged, and the next one starts afresh. */
export class TaskRunner {
  readonly #task: Task;
  readonly #deps: TaskDeps;
  readonly #stopping: AbortSignal;
  #current: Promise<void> | null = null;

  constructor(task: Task, deps: TaskDeps, stopping: AbortSignal) {
    this.#task = task;
    this.#deps = { ...deps, log: deps.log.child({ task: task.name }) };
    this.#stopping = stopping;
  }

  /** Resolves when the run ends, well or not; a run under way is joined. */
  run(isStart = false): Promise<void> {
    this.#current ??= this.#runOnce(isStart).finally(() => {
      this.#current = null;
    });
    return this.#current;
  }

  /** Resolves when the run under way has ended; at once when there is none. */
  idle(): Promise<void> {
    return this.#current ?? Promise.resolve();
  }

  async #runOnce(isStart: boolean): Promise<void> {
    if (this.#stopping.aborted) return;
    const { log } = this.#deps;
    log.debug('started');
    try {
      await this.#task.run(this.#deps, this.#stopping, isStart);
      log.debug('ended');
    } catch (error) {
      log.error({ problem: describeError(error) }, 'failed; the next run tries again');
    }
  }
}
