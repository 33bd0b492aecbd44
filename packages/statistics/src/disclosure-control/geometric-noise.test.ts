import { addWeeks, ensureWeek } from '@rangewatch/schema';
import { describe, expect, it, test } from 'vitest';
import { differs, numberIn, readOracle } from '../test-oracles.ts';
import { noiseAtLeast, noiseAtMost, noiseOf, noiseProbability } from './geometric-noise.ts';
import { cellUniform, expectedUniform, labelUniform } from './keyed-uniforms.ts';
import { halfWidthOf, noiseSum, thresholdOf } from './noise-sum.ts';
import { OTHER_NODE } from './public-cell.ts';
import { uniformFrom, uniformOf } from './uniform-from.ts';

const WEEK = ensureWeek('2026-W30');

describe('two-sided geometric noise', () => {
  test.each(readOracle('sdc/geometric_mechanism.csv'))(
    'of ε $eps over $max_cells cells with δ $delta is as computed elsewhere',
    (row) => {
      const cells = numberIn(row, 'max_cells');
      const epsilon = numberIn(row, 'eps') / cells;
      for (const k of [0, 1, 5]) {
        const expected = numberIn(row, `pmf${k}`);
        expect(differs(noiseProbability(k, epsilon), expected, 1e-11)).toBe(false);
      }
      const noise = noiseSum(1, epsilon);
      expect(differs(noise.standardDeviation, numberIn(row, 'sd'), 1e-11)).toBe(false);
      expect(halfWidthOf(noise)).toBe(numberIn(row, 'ci95_halfwidth'));
      expect(thresholdOf(noise, numberIn(row, 'delta'), cells)).toBe(numberIn(row, 'tau'));
    },
  );

  test.each(readOracle('sdc/geometric_cumulative.csv'))(
    'of ε $eps summed over $weeks weeks is as computed elsewhere',
    (row) => {
      const noise = noiseSum(numberIn(row, 'weeks'), numberIn(row, 'eps'));
      expect(noise.standardDeviation).toBeCloseTo(numberIn(row, 'sd'), 4);
      expect(thresholdOf(noise)).toBe(numberIn(row, 'tau_delta_1e8'));
      expect(halfWidthOf(noise)).toBe(numberIn(row, 'ci95_halfwidth'));
      expect(noise.atLeast(0)).toBeCloseTo(numberIn(row, 'P_X_ge_0'), 9);
    },
  );

  it('is the sum of one where one is summed, and sums to one', () => {
    const one = noiseSum(1, 0.7);
    for (let k = -30; k <= 30; k += 1) {
      expect(one.probability(k)).toBeCloseTo(noiseProbability(k, 0.7), 14);
      expect(one.atLeast(k)).toBeCloseTo(noiseAtLeast(k, 0.7), 14);
    }
    const four = noiseSum(4, 0.7);
    expect(four.atLeast(-1) - four.atLeast(2)).toBeCloseTo(
      four.probability(-1) + four.probability(0) + four.probability(1),
      13,
    );
    expect(noiseAtMost(-200, 0.7) + noiseAtLeast(-199, 0.7)).toBeCloseTo(1, 14);
  });

  it('belongs to each number between 0 and 1 by its distribution', () => {
    for (let k = -12; k <= 12; k += 1) {
      const [from, to] = [noiseAtMost(k - 1, 1), noiseAtMost(k, 1)];
      for (const share of [1e-6, 0.5, 1 - 1e-6])
        expect(noiseOf(from + (to - from) * share, 1)).toBe(k);
    }
    expect(Object.is(noiseOf(0.5, 1), 0)).toBe(true);
  });

  test.each([0, 1, -0.1, Number.NaN])('belongs to no number such as %s', (uniform) => {
    expect(() => noiseOf(uniform, 1)).toThrow(RangeError);
  });

  test.each([0, -1, Infinity])('is refused with ε %s', (epsilon) => {
    expect(() => noiseOf(0.5, epsilon)).toThrow(RangeError);
    expect(() => noiseSum(0, 1)).toThrow(RangeError);
  });
});

describe('the number that belongs to a name', () => {
  it('is taken from seven bytes and is never 0 or 1', () => {
    expect(uniformFrom(new Uint8Array(7))).toBe(2 ** -53);
    expect(uniformFrom(new Uint8Array(32).fill(0x80))).toBeCloseTo(0.50196, 5);
    expect(uniformFrom(new Uint8Array(7).fill(0xff))).toBeLessThan(1);
    expect(() => uniformFrom(new Uint8Array(6))).toThrow(RangeError);
  });

  it('is the same for ever under one key, and another for another name, purpose or key', () => {
    const [key, other] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
    const found = uniformOf(key, 'noise', ['c', 'w']);
    expect(uniformOf(key, 'noise', ['c', 'w'])).toBe(found);
    const others = [
      uniformOf(key, 'noise', ['cw']),
      uniformOf(key, 'label', ['c', 'w']),
      uniformOf(other, 'noise', ['c', 'w']),
    ];
    expect(others).not.toContain(found);
  });

  it('of a label is the same in every week, of a count and what is expected another in each', () => {
    const [key, cell] = [
      new Uint8Array(32).fill(1),
      { campaign: 'c', node: OTHER_NODE, week: WEEK },
    ];
    const next = { ...cell, week: addWeeks(WEEK, 1) };
    expect(labelUniform(key, next)).toBe(labelUniform(key, cell));
    const all = [cell, next].flatMap((each) => [
      cellUniform(key, each),
      expectedUniform(key, each),
    ]);
    expect(new Set([...all, labelUniform(key, cell)]).size).toBe(5);
  });
});
