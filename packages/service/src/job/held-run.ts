import type { Writers } from '@rangewatch/database/writers';
import type { Job, JobProgress } from '@rangewatch/schema';
import { leaseEnd } from './lease.ts';

const BEAT_MS = 5_000;

export interface HeldRunDeps {
  readonly writers: Pick<Writers, 'renewJob' | 'endJob'>;
  readonly clock: () => Date;
  /** Names the worker among all, and this time it works among all. */
  readonly worker: string;
  /** Told how far a run is, every few seconds and only when that changed. */
  readonly onProgress?: (job: Job, progress: JobProgress) => void;
  /** Between two renewals of the lease. Default: 5 seconds. */
  readonly beatMs?: number;
}

/** A run this worker holds: renewed at every beat, together with how far it is. */
export class HeldRun {
  readonly job: Job;
  readonly #deps: HeldRunDeps;
  readonly #lost = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #beat: Promise<void> | null = null;
  #progress: JobProgress | null = null;
  #said: JobProgress | null = null;

  constructor(job: Job, deps: HeldRunDeps) {
    this.job = job;
    this.#deps = deps;
    this.#timer = setInterval(() => this.#startBeat(), deps.beatMs ?? BEAT_MS);
    this.#timer.unref();
  }

  /** Aborted when another worker has the run. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  get progress(): JobProgress | null {
    return this.#progress;
  }

  report(progress: JobProgress): void {
    this.#progress = progress;
  }

  /** The last beat is over when it resolves. */
  async stopBeating(): Promise<void> {
    clearInterval(this.#timer);
    await this.#beat;
  }

  #startBeat(): void {
    this.#beat ??= this.#renew().finally(() => {
      this.#beat = null;
    });
  }

  async #renew(): Promise<void> {
    const { writers, clock, worker, onProgress } = this.#deps;
    const progress = this.#progress;
    if (progress && progress !== this.#said) onProgress?.(this.job, progress);
    this.#said = progress;
    const lease = { runKey: this.job.runKey, worker, leaseUntil: leaseEnd(clock()) };
    try {
      if (!(await writers.renewJob(lease, progress))) this.#lost.abort();
    } catch {
      // The next beat comes before the lease ends; what keeps the record from being written ends the run itself.
    }
  }
}
