import type { Job, JobProblem } from '@rangewatch/schema';

/** How a run that a worker held ended. */
export type RunOutcome =
  | { readonly kind: 'succeeded'; readonly job: Job; readonly problem: JobProblem | null }
  | { readonly kind: 'failed'; readonly job: Job; readonly error: unknown; readonly tryAt: Date }
  | { readonly kind: 'stopped' | 'lost'; readonly job: Job };

export type JobOutcome =
  | RunOutcome
  /** For newer ones: their week or day is not made up for by itself. */
  | { readonly kind: 'given_up'; readonly runKeys: readonly string[] };
