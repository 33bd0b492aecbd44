import type { Writers } from '@rangewatch/database/writers';

/** Persons of one commit: few enough that a report accepted meanwhile does not wait long. */
const BATCH_PERSONS = 200;

export interface ProjectionDeps {
  readonly writers: Pick<Writers, 'projectOwnPersons'>;
  readonly timeZone: string;
}

export interface Projection {
  /** Persons whose facts are others than before. */
  readonly changedCount: number;
  /** Persons taken out: their reports were withdrawn, or their link ended. */
  readonly removedCount: number;
}

/** Makes the facts that signals are found from of every own person whose reports changed since the last time. */
export async function projectOwnPersons(
  { writers, timeZone }: ProjectionDeps,
  { signal, batchPersons = BATCH_PERSONS }: ProjectionOptions = {},
): Promise<Projection> {
  let changedCount = 0;
  let removedCount = 0;
  for (let isDone = false; !isDone; ) {
    signal?.throwIfAborted();
    const projected = await writers.projectOwnPersons({ limit: batchPersons, timeZone });
    changedCount += projected.changedCount;
    removedCount += projected.removedCount;
    isDone = projected.isDone;
  }
  return { changedCount, removedCount };
}

export interface ProjectionOptions {
  /** Stops between two commits; the next projection goes on from there. */
  readonly signal?: AbortSignal;
  readonly batchPersons?: number;
}
