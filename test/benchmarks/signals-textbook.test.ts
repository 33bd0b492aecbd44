import { ensureCallerNumber } from '@rangewatch/numbering';
import type { SignalPerson } from '@rangewatch/statistics/signals';
import { describe, expect, it } from 'vitest';
import { countBlocks } from './signals-counts.ts';
import { textbookResults } from './signals-textbook.ts';

const DAYS = { after: 0, to: 100 };
const FROM = ensureCallerNumber('8614485626059');
const OTHER = ensureCallerNumber('8614411122233');

function person(change: Partial<SignalPerson>): SignalPerson {
  return {
    person: 'p',
    region: 'CN-JL',
    isVerified: true,
    signedUpOn: 50,
    cohorts: {},
    phones: ['a'],
    exposures: [],
    calls: [{ phone: 'a', on: 60, from: OTHER }],
    log: null,
    ...change,
  };
}

const exposure = { campaign: 'c1', phone: 'a', on: 40, route: 'typed', grade: 'B' } as const;
const called = (on: number) => ({ phone: 'a', on, from: FROM });
const several = (count: number, change: Partial<SignalPerson>) =>
  Array.from({ length: count }, () => person(change));

function observed(persons: readonly SignalPerson[]): number | undefined {
  return countBlocks(persons, DAYS).observed.get('86144856260')?.get('c1');
}

/** How many pairs each rule finds, in the order of the table. */
function foundByRule(persons: readonly SignalPerson[]): readonly number[] {
  return textbookResults(countBlocks(persons, DAYS)).map(({ found }) => found.length);
}

describe('counting for the textbook rules', () => {
  it('counts a person once, however many calls, numbers and phones', () => {
    const twice = { exposures: [exposure, exposure], calls: [called(60), called(61)] };
    expect(observed([person(twice), person(twice)])).toBe(2);
  });

  it('counts a call only after the number was given, in the days of the run, to a verified phone', () => {
    const exposures = [exposure];
    expect(observed([person({ exposures, calls: [called(40)] })])).toBeUndefined();
    expect(observed([person({ exposures, calls: [called(101)] })])).toBeUndefined();
    const unverified = { exposures, calls: [called(60)], isVerified: false };
    expect(observed([person(unverified)])).toBeUndefined();
    expect(observed([person({ exposures, calls: [called(30), called(41)] })])).toBe(1);
  });

  it('compares people with those of their own region', () => {
    const here = { exposures: [exposure], calls: [called(60)] };
    // In one region everybody takes part and everybody is called; elsewhere nobody.
    const apart = [...several(40, here), ...several(400, { region: 'CN-GD' })];
    expect(foundByRule(apart)).toEqual([1, 1, 0, 0, 0]);
    // In one region both are rare, and the same people.
    const together = [...several(40, here), ...several(2000, {})];
    expect(foundByRule(together)).toEqual([1, 1, 1, 1, 1]);
  });
});
