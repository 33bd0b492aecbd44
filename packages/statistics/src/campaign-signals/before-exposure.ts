import { SCREENED_IC025 } from '../robustness/fragility.ts';
import type { BeforeExposure } from './authority-statement.ts';
import type { SignalRecord } from './signal-record.ts';

/**
 * What calls from before the numbers were given say. That the pattern is not seen there can be said only where it would
 * have been: where even the upper limit stays below the doubling that screens a pair in. 3 of 2.9 expected leave that
 * open; 30 of 29 do not.
 */
export function beforeExposureOf({ before }: Pick<SignalRecord, 'before'>): BeforeExposure {
  if (before.ic025 > 0) return 'seen';
  return before.ic975 < SCREENED_IC025 ? 'clear' : 'unknown';
}
