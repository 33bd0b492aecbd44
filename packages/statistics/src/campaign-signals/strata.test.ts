import { describe, expect, it } from 'vitest';
import { mergeStrata, stratumOf } from './strata.ts';

/** Strata of the same number after merging, by region and band, sorted. */
function together(totals: readonly (readonly [region: number, band: number, total: number])[]) {
  const merged = mergeStrata(
    new Map(totals.map(([region, band, total]) => [stratumOf(region, band), total])),
  );
  const groups = Map.groupBy(totals, ([region, band]) => merged.get(stratumOf(region, band)));
  return [...groups.values()].map((group) => group.map(([region, band]) => `${region}/${band}`));
}

describe('merging strata', () => {
  it('leaves those alone that are large enough', () => {
    const totals = [
      [0, 0, 50],
      [0, 1, 50],
      [1, 0, 50],
    ] as const;
    expect(together(totals)).toEqual([['0/0'], ['0/1'], ['1/0']]);
  });

  it('joins activities of one region before it joins regions', () => {
    const totals = [
      [0, 0, 30],
      [0, 1, 30],
      [0, 2, 10],
      [1, 0, 30],
      [1, 1, 60],
    ] as const;
    expect(together(totals)).toEqual([
      ['0/0', '0/1', '0/2'],
      ['1/0', '1/1'],
    ]);
  });

  it('compares persons of two regions only where a whole region is too small', () => {
    const totals = [
      [0, 0, 60],
      [1, 0, 20],
      [1, 1, 10],
      [2, 0, 40],
    ] as const;
    expect(together(totals)).toEqual([['0/0'], ['1/0', '1/1', '2/0']]);
  });

  it('keeps everybody, even where all are too few', () => {
    expect(together([[0, 0, 3]])).toEqual([['0/0']]);
    expect(mergeStrata(new Map())).toEqual(new Map());
  });
});
