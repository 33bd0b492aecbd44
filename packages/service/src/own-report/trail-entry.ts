import type { TrailEntry } from '@rangewatch/schema';

/** With the instant by which it stands among the others, also where an entry names a day only. */
export interface TimedEntry {
  readonly entry: TrailEntry;
  /** Since the epoch. */
  readonly ms: number;
}

export const NOTHING = {
  lastOn: null,
  week: null,
  release: null,
  authority: null,
  words: null,
  outcome: null,
};
