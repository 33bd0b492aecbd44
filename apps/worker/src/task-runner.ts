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
  run(): Promise<void> {
    this.#current ??= this.#runOnce().finally(() => {
      this.#current = null;
    });
    return this.#current;
  }

  /** Resolves when the run under way has ended; at once when there is none. */
  idle(): Promise<void> {
    return this.#current ?? Promise.resolve();
  }

  async #runOnce(): Promise<void> {
    if (this.#stopping.aborted) return;
    const { log } = this.#deps;
    log.debug('started');
    try {
      await this.#task.run(this.#deps, this.#stopping);
      log.debug('ended');
    } catch (error) {
      log.error({ problem: describeError(error) }, 'failed; the next run tries again');
    }
  }
}

/** Name, code and message: a stack or a query's parameters may hold what a log must not. */
function describeError(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { name: error.name, ...code, message: error.message };
}
