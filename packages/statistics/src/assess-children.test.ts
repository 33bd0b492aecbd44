import { childRanges, ensureNumberRange } from '@rangewatch/numbering';
import type { RangeTotals } from '@rangewatch/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessChildren } from './assess-children.ts';
import { jitterOf, PUBLIC_POLICY } from './disclosure-policy.ts';
import { anyDisclosure, withJitter } from './testing/facts.ts';

const children = childRanges(ensureNumberRange('86170000123**'));
const child = ensureNumberRange('861700001234*');
const own = (fields: Partial<RangeTotals>): RangeTotals => ({
  range: child,
  source: 'rangewatch',
  reportCount: 60,
  numberCount: 8,
  reporterCount: 40,
  ...fields,
});

describe('the sub-blocks of a range', () => {
  test('are all there, in order, whether reported or not', () => {
    const map = assessChildren([own({})], children, withJitter(child, 0));
    expect(map.map(({ range }) => range)).toEqual(children);
    expect(map.filter(({ depth }) => depth > 0).map(({ range }) => range)).toEqual([child]);
    expect(map[0]).toEqual({ range: children[0], reporters: null, officialSources: [], depth: 0 });
  });

  test('say "at least" where people are not told apart, and a band where they are', () => {
    const block = ensureNumberRange('86170000123**');
    const narrow = assessChildren([own({})], [child], withJitter(child, 0));
    const exact = assessChildren([own({ range: block })], [block], withJitter(block, 0));
    expect(narrow[0]?.reporters).toEqual({ from: 20, to: null });
    expect(exact[0]?.reporters).toEqual({ from: 20, to: 49 });
  });

  test('a number among them needs no second number', () => {
    const number = ensureNumberRange('8617000012345');
    const totals = [own({ range: number, numberCount: 1, reporterCount: 3, reportCount: 3 })];
    expect(assessChildren(totals, [number], withJitter(number, 0))[0]?.reporters).toEqual({
      from: 3,
      to: 4,
    });
    expect(assessChildren(totals, [number], withJitter(number, 1))[0]?.reporters).toBeNull();
  });

  test.each([
    [1, 1],
    [9, 1],
    [10, 2],
    [49, 2],
    [50, 3],
    [199, 3],
    [200, 4],
    [90_000, 4],
  ])('%i official complaints have depth %i, and are shown exactly', (reportCount, depth) => {
    const totals = [own({ source: 'ftc_dnc', reportCount, reporterCount: null })];
    const [first] = assessChildren(totals, [child], withJitter(child, 0));
    expect(first).toEqual({
      range: child,
      reporters: null,
      officialSources: [{ source: 'ftc_dnc', reportCount }],
      depth,
    });
  });

  test('the depth is that of the larger figure, never of a sum', () => {
    const totals = [
      own({ reporterCount: 49 }),
      own({ source: 'ftc_dnc', reportCount: 49, reporterCount: null }),
    ];
    expect(assessChildren(totals, [child], withJitter(child, 0))[0]?.depth).toBe(2);
  });

  test('too few people look exactly like none, and the map tells no more than bands', () => {
    const count = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(
        count,
        count,
        count,
        anyDisclosure,
        (reportCount, numberCount, reporterCount, disclosure) => {
          const jitter = jitterOf(disclosure.jitterKey, child);
          const totals = [own({ reportCount, numberCount, reporterCount })];
          const [shown] = assessChildren(totals, [child], disclosure);
          const [none] = assessChildren([], [child], disclosure);
          const least = Math.min(reportCount, reporterCount) - jitter;
          const isShown = least >= 5 && numberCount - jitter >= 3;
          expect(shown?.reporters !== null).toBe(isShown);
          expect(isShown || JSON.stringify(shown) === JSON.stringify(none)).toBe(true);
          expect(PUBLIC_POLICY.bandEdges).toContain(shown?.reporters?.from ?? 3);
        },
      ),
    );
  });
});
