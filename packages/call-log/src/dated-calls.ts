import { DAY_MS, OLDEST_CALL_DAYS } from '@rangewatch/schema/calendar-day';
import type { CallRow } from './call-row.ts';

/** Calls whose date a report takes, and how many have another. */
export interface DatedCalls {
  readonly rows: readonly CallRow[];
  readonly futureCount: number;
  readonly oldCount: number;
}

export function reportableByDate(rows: readonly CallRow[], now: Date): DatedCalls {
  const present = rows.filter(({ startedAt }) => startedAt <= now);
  const oldest = now.getTime() - OLDEST_CALL_DAYS * DAY_MS;
  const recent = present.filter(({ startedAt }) => startedAt.getTime() > oldest);
  return {
    rows: recent,
    futureCount: rows.length - present.length,
    oldCount: present.length - recent.length,
  };
}

/** Why a file offers no call: all are of the future, or too old, or it breaks off before any, or it holds none. */
export type WhyNothing = 'nothingYet' | 'nothingRecent' | 'nothingWhole' | 'nothing';

/** Of a file with nothing to offer: what is wrong with all it has, or what it lacks. */
export function whyNothing(
  { isCutOff }: { readonly isCutOff: boolean },
  { futureCount, oldCount }: Pick<DatedCalls, 'futureCount' | 'oldCount'>,
): WhyNothing {
  if (futureCount > 0) return 'nothingYet';
  if (oldCount > 0) return 'nothingRecent';
  return isCutOff ? 'nothingWhole' : 'nothing';
}
