import type { SignalCounting } from '../../signal-counts/count-signals.ts';
import type { SignalResultRecord, SignalRunRecord } from '../../readers/signals/signal-readers.ts';
import type { CountedDays } from '../../signal-counts/counted-days.ts';

export interface SignalRunWriters {
  /** Brings the counts of the signals to the given days; costs what changed since. */
  countSignals(days: CountedDays): Promise<SignalCounting>;
  /** The same from nothing. */
  recountSignals(days: CountedDays): Promise<SignalCounting>;
  /** Freezes a run; one of the same week, facts, method, code and seed is on record already and stays. */
  recordSignalRun(run: NewSignalRun): Promise<{ readonly runId: number; readonly isNew: boolean }>;
}

export interface NewSignalRun extends Omit<SignalRunRecord, 'runId'> {
  readonly results: readonly SignalResultRecord[];
}
