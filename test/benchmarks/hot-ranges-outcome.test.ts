import { ensureWeek } from '@rangewatch/schema';
import { containingRanges, ensureCallerNumber } from '@rangewatch/numbering';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from './hot-ranges-outcome.ts';
import type { WeekOfCalls } from './hot-ranges-weeks.ts';

/** A later week in which each number is named as often as it stands in the list. */
function weekOf(...named: readonly string[]): WeekOfCalls {
  const complaintsOf = new Map<string, number>();
  for (const number of named)
    for (const range of [number, ...containingRanges(ensureCallerNumber(number))])
      complaintsOf.set(range, (complaintsOf.get(range) ?? 0) + 1);
  const numbers = [...new Set(named)];
  const week = ensureWeek('2020-W37');
  return { week, counts: [], complaintsOf, numbers, complaintCount: named.length };
}

const RANGE = '1703205004*';
const LISTED = '17032059999';
const known = {
  before: new Set(['17032050041', LISTED]),
  ever: new Set(['17032050041', '17032050042', LISTED]),
};

describe('a list held against a later week', () => {
  const list = { name: 'both', ranges: new Set([RANGE]), numbers: new Set([LISTED]) };
  const later = [weekOf('17032050042', '17032050042', '17032050041', LISTED, '17032050051')];

  it('catches what it covers, once, and tells what nobody had reported', () => {
    expect(outcomeOf(list, later, known)).toMatchObject({
      entries: 2,
      covered: 11,
      recall: 4 / 5,
      met: 1,
      unreportedCaught: 2,
      neverReported: 11 - 3,
    });
  });

  it('does not count a number twice that lies in a range', () => {
    const twice = { ...list, numbers: new Set(['17032050041']) };
    expect(outcomeOf(twice, later, known)).toMatchObject({ covered: 10, recall: 3 / 5 });
  });

  it('compares a range with its nine neighbours, less those that hold an entry', () => {
    const only = { name: 'range', ranges: new Set([RANGE]), numbers: new Set<string>() };
    // Three complaints in ten numbers beside one in ninety.
    expect(outcomeOf(only, later, known).lift).toBeCloseTo(3 / 10 / (1 / 90));
    const neighbour = { ...only, numbers: new Set(['17032050051']) };
    expect(outcomeOf(neighbour, later, known).lift).toBe(Infinity);
  });
});
