import { containingRanges, ensureCallerNumber, type NumberRange } from '@rangewatch/numbering';
import type { Source } from '@rangewatch/schema';
import type { RangeCount } from '../hot-range.ts';

/** Of one source: each number as often as it stands in the list, each time by somebody else. */
export interface ReportedNumbers {
  readonly source: Source;
  readonly numbers: readonly string[];
}

/** A week's counts as the record streams them, counted the plain way. */
export function weekOfNumbers(...reported: readonly ReportedNumbers[]): RangeCount[] {
  return reported.flatMap(countRanges).toSorted((a, b) => {
    if (a.range !== b.range) return a.range < b.range ? -1 : 1;
    return a.source < b.source ? -1 : 1;
  });
}

function countRanges({ source, numbers }: ReportedNumbers): RangeCount[] {
  const byRange = new Map<NumberRange, string[]>();
  for (const text of numbers) {
    const number = ensureCallerNumber(text);
    for (const range of [number as NumberRange, ...containingRanges(number)]) {
      const inside = byRange.get(range) ?? [];
      byRange.set(range, [...inside, text]);
    }
  }
  return [...byRange].map(([range, inside]) => ({
    range,
    source,
    reportCount: inside.length,
    numberCount: new Set(inside).size,
    reporterCount: source === 'rangewatch' ? inside.length : null,
  }));
}
