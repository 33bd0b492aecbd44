import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandOf, jitterOf, nextBandOf, PUBLIC_POLICY } from './disclosure-policy.ts';

const count = fc.integer({ min: 0, max: 5_000_000 });

describe('a band', () => {
  test.each([
    [0, null],
    [1, null],
    [2, null],
    [3, { from: 3, to: 4 }],
    [4, { from: 3, to: 4 }],
    [5, { from: 5, to: 9 }],
    [19, { from: 10, to: 19 }],
    [20, { from: 20, to: 49 }],
    [99, { from: 50, to: 99 }],
    [199, { from: 100, to: 199 }],
    [200, { from: 200, to: 499 }],
    [1_000_000, { from: 1_000_000, to: null }],
    [9_999_999, { from: 1_000_000, to: null }],
  ])('of %i', (number, band) => {
    expect(bandOf(number)).toEqual(band);
  });

  test('holds its count, and more never gives a lower band', () => {
    fc.assert(
      fc.property(count, count, (a, b) => {
        const [low, high] = [bandOf(Math.min(a, b)), bandOf(Math.max(a, b))];
        expect(high?.from ?? 0).toBeGreaterThanOrEqual(low?.from ?? 0);
        expect((low?.from ?? 0) <= Math.min(a, b)).toBe(true);
        expect((high?.to ?? Infinity) >= Math.max(a, b) || high === null).toBe(true);
      }),
    );
  });

  test('one more moves at most one band up', () => {
    for (let number = 0; number < 3000; number += 1) {
      const [band, after] = [bandOf(number), bandOf(number + 1)];
      const next = band ? nextBandOf(band) : bandOf(3);
      expect([band, next]).toContainEqual(after);
    }
  });

  test('the next one begins where the last ends; above the highest there is none', () => {
    expect(nextBandOf({ from: 3, to: 4 })).toEqual({ from: 5, to: 9 });
    expect(nextBandOf({ from: 100, to: null })).toEqual({ from: 200, to: 499 });
    expect(nextBandOf({ from: 1_000_000, to: null })).toBeNull();
  });
});

describe('jitter', () => {
  const key = new Uint8Array(32).fill(7);
  const cells = Array.from({ length: 9000 }, (_, index) => `8617000${index}`);

  test('is one of 0, 1 and 2, each for a third of all cells', () => {
    const counts = Map.groupBy(cells, (cell) => jitterOf(key, cell));
    expect(new Set(counts.keys())).toEqual(new Set([0, 1, 2]));
    for (const group of counts.values()) expect(Math.abs(group.length - 3000)).toBeLessThan(200);
  });

  test('is the same for the same key and cell, on every machine', () => {
    expect(
      cells
        .slice(0, 12)
        .map((cell) => jitterOf(key, cell))
        .join(''),
    ).toBe('021110000120');
  });

  test('another key moves it: knowing one deployment says nothing about another', () => {
    const other = new Uint8Array(32).fill(8);
    const same = cells.filter((cell) => jitterOf(key, cell) === jitterOf(other, cell)).length;
    expect(Math.abs(same - 3000)).toBeLessThan(200);
  });

  test('can be turned off by policy', () => {
    expect(jitterOf(key, 'cell', 0)).toBe(0);
    expect(PUBLIC_POLICY.maxJitter).toBe(2);
  });
});
