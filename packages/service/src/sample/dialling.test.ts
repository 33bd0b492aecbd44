import { describe, expect, it } from 'vitest';
import { type Dialling, positionOf } from './dialling.ts';

/** More than the story uses of a block. */
const IN_USE = 160;
const DAY_OF_NUMBERS = 14;

const positions = (dialling: Dialling): readonly number[] =>
  Array.from({ length: IN_USE }, (_, nth) => positionOf(dialling, nth));
/** How many numbers lie in each part of so many numbers, by the part's first. */
const countBy = (all: readonly number[], size: number): ReadonlyMap<number, number> =>
  new Map(
    [...Map.groupBy(all, (position) => position - (position % size))].map(([first, numbers]) => [
      first,
      numbers.length,
    ]),
  );

describe.each(['wide', 'dense', 'corner'] as const)('a block that is dialled %s', (dialling) => {
  it('has a place of its own for every number in use', () => {
    const all = positions(dialling);
    expect(new Set(all).size).toBe(IN_USE);
    expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...all)).toBeLessThan(10_000);
  });

  it('calls from at most three hundreds on one day', () => {
    const all = positions(dialling);
    const hundreds = all.map(
      (_, first) =>
        new Set(
          all.slice(first, first + DAY_OF_NUMBERS).map((position) => Math.floor(position / 100)),
        ).size,
    );
    expect(Math.max(...hundreds)).toBeLessThanOrEqual(3);
  });
});

it('leaves a few numbers in many hundreds: four thousands with four hundreds each, and more', () => {
  const hundreds = countBy(positions('wide'), 100);
  expect(Math.max(...hundreds.values())).toBe(7);
  const thousands = countBy([...hundreds.keys()], 1000);
  expect(thousands.size).toBeGreaterThanOrEqual(6);
  expect([...thousands.values()].filter((count) => count >= 4).length).toBeGreaterThanOrEqual(4);
});

it('leaves many numbers in a few hundreds, over five tens, each in another thousand', () => {
  const all = positions('dense');
  const hundreds = countBy(all, 100);
  expect([...hundreds.values()].slice(0, -1)).toEqual(Array(hundreds.size - 1).fill(28));
  expect(countBy(all, 1000).size).toBe(hundreds.size);
  expect([...countBy(all.slice(0, 28), 10).values()]).toEqual([6, 6, 6, 5, 5]);
});

it('stays in one thousand', () => {
  expect(countBy(positions('corner'), 1000).size).toBe(1);
});
