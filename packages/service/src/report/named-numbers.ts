import type { CallerNumber } from '@rangewatch/numbering';
import type { CountedNumber, DraftCall, Week } from '@rangewatch/schema';

/** The distinct numbers a report names, in the order named, with the weeks they called in; withheld ones name none. */
export function namedNumbers(calls: readonly DraftCall[]): readonly CountedNumber[] {
  const weeks = new Map<CallerNumber, Set<Week>>();
  for (const { callerNumber, week } of calls) {
    if (callerNumber === null) continue;
    const known = weeks.get(callerNumber) ?? new Set();
    weeks.set(callerNumber, known.add(week));
  }
  return [...weeks].map(([number, called]) => ({ number, weeks: [...called].toSorted() }));
}
