import { expect, it } from 'vitest';
import { numberIn, readOracle, readOracleJson } from '../test-oracles.ts';
import { seeded } from '../numerics/seeded.ts';
import { kolmogorovSmirnov, ksDistance, quantile } from './kolmogorov-smirnov.ts';

interface Expected {
  readonly D: number;
  readonly quantiles_type7: Readonly<Record<string, readonly number[]>>;
}
const expected: Expected = readOracleJson('onset/onset_expected.json');
const daysOf = (group: string): number[] =>
  readOracle('onset/onset_days.csv')
    .filter((row) => row['group'] === group)
    .map((row) => numberIn(row, 'day'));
const [exposed, control] = [daysOf('exposed'), daysOf('control')];

it('times to onset differ as R finds, with the quantiles of R', () => {
  expect([exposed.length, control.length]).toEqual([150, 200]);
  const found = kolmogorovSmirnov(exposed, control, { shuffleCount: 199, random: seeded(1) });
  expect(found.distance).toBeCloseTo(expected.D, 12);
  expect(found.permutationP).toBe(1 / 200);
  for (const [group, days] of Object.entries({ exposed, control }))
    expect([0.1, 0.25, 0.5, 0.75, 0.9].map((p) => quantile(days, p))).toEqual(
      expected.quantiles_type7[group],
    );
});

it('the same times are no different, ties or not', () => {
  const found = kolmogorovSmirnov([1, 1, 2, 3], [1, 1, 2, 3], {
    shuffleCount: 99,
    random: seeded(2),
  });
  expect(found).toEqual({ distance: 0, permutationP: 1 });
  expect(ksDistance([], [1, 2])).toBe(0);
  expect(ksDistance([1, 1, 1], [2, 2])).toBe(1);
  expect(quantile([], 0.5)).toBeNaN();
});
