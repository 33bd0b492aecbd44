import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PHONEBLOCK_SPREAD, SPREAD_POLICY, spreadOf } from './spread.ts';

const isSpread = (openDigits: number, numbersByChild: readonly number[]) =>
  spreadOf(openDigits, numbersByChild, PHONEBLOCK_SPREAD).isSpread;

describe('a range is derived from spread', () => {
  test.each([
    ['three numbers in three hundreds', 3, [1, 0, 1, 0, 0, 0, 0, 1, 0, 0], 3, true],
    ['three numbers in two hundreds', 3, [2, 0, 1], 2, false],
    ['one loud hundred', 3, [0, 0, 90], 1, false],
    ['one loud hundred and strays', 3, [1, 1, 37, 1], 4, false],
    ['a thousand with three even hundreds among stray ones', 3, [9, 1, 11, 1, 12], 5, true],
    ['three numbers of ten', 1, [1, 0, 1, 0, 0, 0, 0, 0, 0, 1], 3, true],
    ['two numbers of ten', 1, [1, 1], 2, false],
    ['a whole block', 2, Array.from({ length: 10 }, () => 10), 10, true],
    ['nothing', 4, [], 0, false],
    ['a number', 0, [], 0, false],
  ])('%s', (_, openDigits, numbersByChild, subRanges, isSpread) => {
    expect(spreadOf(openDigits, numbersByChild)).toEqual({ subRanges, isSpread });
  });

  test('as PhoneBlock does for ten and a hundred numbers, and so for every wider range', () => {
    expect(isSpread(1, [1, 1, 1])).toBe(false);
    expect(isSpread(1, [1, 1, 1, 1])).toBe(true);
    expect(isSpread(2, [10, 10, 2, 1, 1])).toBe(false);
    expect(isSpread(2, [2, 2, 2, 2])).toBe(true);
    expect(isSpread(4, [2, 2, 2, 1, 1])).toBe(false);
    expect(isSpread(4, [2, 2, 2, 2])).toBe(true);
  });

  test('and no single sub-range makes it so, however loud', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 8 }), (others, openDigits) => {
        const loud = spreadOf(openDigits, [10 ** (openDigits - 1) * 10, ...others]);
        const quiet = spreadOf(openDigits, [1, ...others]);
        expect(loud.isSpread && !quiet.isSpread).toBe(false);
      }),
    );
  });

  test('whatever the order of the sub-ranges', () => {
    const counts = fc.array(fc.nat(20), { maxLength: 10 });
    fc.assert(
      fc.property(counts, (numbers) => {
        expect(spreadOf(3, numbers.toReversed())).toEqual(spreadOf(3, numbers));
        expect(spreadOf(3, numbers).isSpread).toBe(
          numbers.filter(
            (count) => count >= Math.max(1, numbers.reduce((sum, each) => sum + each, 0) / 20),
          ).length >= SPREAD_POLICY.minSubRanges,
        );
      }),
    );
  });
});
