import { ensureNumberRange } from '@rangewatch/numbering';
import { describe, expect, it, test } from 'vitest';
import { publicRange, type RangeEvidence } from './public-range.ts';

function evidence(range: string, change: Partial<RangeEvidence> = {}): RangeEvidence {
  const counts = { reportedNumbers: 8, seenNumbers: 20, wantedNumbers: 0 };
  return { range: ensureNumberRange(range), ...counts, lastReportedOn: 100, asOf: 110, ...change };
}

/** Conditions that do not hold. */
function against(range: string, change: Partial<RangeEvidence> = {}): string[] {
  const { mayShow, conditions } = publicRange(evidence(range, change));
  const failed = conditions.filter(({ holds }) => !holds).map(({ condition }) => condition);
  expect(mayShow).toBe(failed.length === 0);
  return failed;
}

describe('the range that the public sees', () => {
  test.each([
    ['CN:95123***', 'assignment'],
    ['CN:95123*', 'assignment'],
    ['CN:951234**', 'block'],
    ['8640082012**', 'block'],
  ])('%s is named as %s', (range, namedAs) => {
    expect(against(range)).toEqual([]);
    expect(publicRange(evidence(range)).namedAs).toBe(namedAs);
  });

  test.each([
    ['wider than an assignment', 'CN:9512****', ['of_one_holder']],
    ['a part of one wider than a hundred', 'CN:950123***', ['of_one_holder']],
    ['short numbers of many holders', 'CN:957**', ['of_one_holder']],
    ['given out by each province', 'CN:96123***', ['of_one_holder']],
    ['of large firms', 'CN:95533***', ['of_one_holder']],
    ['ten thousand mobile lines', '861701234****', ['of_one_holder', 'no_private_line']],
    ['a hundred mobile lines', '86170123456**', ['no_private_line']],
    ['a hundred fixed lines', '8621620812**', ['no_private_line']],
  ])('is none %s: %s', (_, range, failed) => {
    expect(against(range)).toEqual(failed);
  });

  test.each([
    [{ reportedNumbers: 5, seenNumbers: 25 }, []],
    [{ reportedNumbers: 5, seenNumbers: 26 }, ['enough_numbers']],
    [{ reportedNumbers: 4, seenNumbers: 4 }, ['enough_numbers']],
    [{ wantedNumbers: 1 }, ['no_wanted_number']],
    [{ asOf: 190 }, []],
    [{ asOf: 191 }, ['recent']],
  ])('with %o has against it: %o', (change, failed) => {
    expect(against('CN:95123***', change)).toEqual(failed);
  });

  it('holds no known service number', () => {
    expect(against('CN:9558*')).toContain('no_wanted_number');
  });

  it('cannot have more numbers reported than seen', () => {
    expect(() => publicRange(evidence('CN:95123***', { seenNumbers: 7 }))).toThrow(RangeError);
  });
});
