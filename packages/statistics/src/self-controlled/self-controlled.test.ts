import { describe, expect, it } from 'vitest';
import { differs, numberIn, readOracle, readOracleJson, relativeError } from '../test-oracles.ts';
import { mantelHaenszelRateRatio } from './mantel-haenszel.ts';
import { exactRateRatio, rateRatioUpperP, signTest } from './rate-ratio.ts';

interface Expected {
  readonly mh: Readonly<Record<string, number>>;
}
const { mh }: Expected = readOracleJson('rates/rates_expected.json');

describe('rates before and after', () => {
  it.each(readOracle('rates/poisson_two_rates.csv'))('$y1 in $T1, $y0 in $T0, as in R', (row) => {
    const counts = {
      after: numberIn(row, 'y1'),
      afterDays: numberIn(row, 'T1'),
      before: numberIn(row, 'y0'),
      beforeDays: numberIn(row, 'T0'),
    };
    expect(relativeError(rateRatioUpperP(counts), numberIn(row, 'p_greater'))).toBeLessThan(1e-8);
    const found = exactRateRatio(counts);
    const bounds = found.isEstimable ? [found.lower, found.upper] : [0, Infinity];
    const expected = [numberIn(row, 'lo95'), numberIn(row, 'hi95')];
    const wrong = bounds.filter(
      (bound, at) => bound !== expected[at] && differs(bound, expected[at] ?? NaN, 1e-7),
    );
    expect(wrong).toEqual([]);
    expect(found.isEstimable).toBe(counts.after + counts.before > 0);
  });

  it('need days of watching', () => {
    const nothing = { after: 1, afterDays: 0, before: 1, beforeDays: 5 };
    expect(exactRateRatio(nothing)).toEqual({ isEstimable: false, reason: 'empty_margin' });
  });
});

const persons = readOracle('rates/mh_persons.csv').map((row) => ({
  exposed: numberIn(row, 'y1'),
  exposedDays: numberIn(row, 'T1'),
  unexposed: numberIn(row, 'y0'),
  unexposedDays: numberIn(row, 'T0'),
}));

describe('two phones of one person', () => {
  it('give the ratio of R, and its wider jackknife', () => {
    const found = mantelHaenszelRateRatio(persons);
    expect(found.personCount).toBe(40);
    expect(relativeError(found.logStandardError, mh['se_ln'] ?? NaN)).toBeLessThan(1e-9);
    expect(relativeError(found.jackknifeLogStandardError, mh['jack_se_ln'] ?? NaN)).toBeLessThan(
      1e-9,
    );
    if (!found.ratio.isEstimable || !found.jackknife.isEstimable)
      throw new Error('it is estimable');
    expect(found.ratio.value).toBeCloseTo(mh['rr'] ?? NaN, 8);
    expect(found.ratio.lower).toBeCloseTo(mh['lo95'] ?? NaN, 8);
    expect(found.ratio.upper).toBeCloseTo(mh['hi95'] ?? NaN, 8);
    expect(found.jackknife.lower).toBeCloseTo(mh['jack_lo95'] ?? NaN, 8);
    expect(found.jackknife.upper).toBeCloseTo(mh['jack_hi95'] ?? NaN, 8);
  });

  it('say nothing for persons with one kind of phone only', () => {
    const three = { exposed: 90, exposedDays: 60, unexposed: 0, unexposedDays: 0 };
    expect(mantelHaenszelRateRatio([three])).toMatchObject({
      personCount: 0,
      ratio: { isEstimable: false, reason: 'empty_margin' },
    });
    const silent = { exposed: 3, exposedDays: 10, unexposed: 0, unexposedDays: 10 };
    expect(mantelHaenszelRateRatio([silent])).toMatchObject({
      ratio: { isEstimable: false, reason: 'zero_cell' },
    });
  });

  it('are counted by their sign', () => {
    const found = signTest(
      persons.map(({ exposed, exposedDays, unexposed, unexposedDays }) => ({
        after: exposed,
        afterDays: exposedDays,
        before: unexposed,
        beforeDays: unexposedDays,
      })),
    );
    expect(found).toMatchObject({ moreAfter: mh['n_up'], moreBefore: mh['n_down'] });
    expect(relativeError(found.upperP, mh['sign_test_p_greater'] ?? NaN)).toBeLessThan(1e-9);
    expect(relativeError(found.twoSidedP, mh['sign_test_p_two'] ?? NaN)).toBeLessThan(1e-9);
  });
});
