import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { feasibleInterval } from '../testing/feasible-interval.ts';
import { authorityCount, authorityTable } from './authority-table.ts';

describe('A9 authority file and public site', () => {
  const cells = fc
    .array(fc.nat({ max: 30 }), { maxLength: 12 })
    .map((counts) => counts.map((persons, at) => ({ key: `r${at}`, persons })));

  it('never bounds a cell that is not shown within five persons', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const { shown, other } = authorityTable(all);
        expect(shown.every(({ persons }) => persons >= 5)).toBe(true);
        if (other === null) return;
        const keys = new Set(shown.map(({ key }) => key));
        const hidden = all.map(({ key }) => key).filter((key) => !keys.has(key));
        const known = new Map([['other', other]]);
        for (const cell of hidden) {
          const { lo, hi } = feasibleInterval(
            hidden,
            known,
            [{ total: 'other', parts: hidden }],
            cell,
          );
          expect(hi - lo).toBeGreaterThan(5);
        }
      }),
    );
  });

  it('loses nobody, unless there are too few to be shown at all', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const { shown, other } = authorityTable(all);
        const sum = shown.reduce((persons, cell) => persons + cell.persons, other ?? 0);
        const total = all.reduce((persons, cell) => persons + cell.persons, 0);
        expect(sum).toBe(shown.length === 0 && other === null ? 0 : total);
        expect(sum > 0 || total <= 5).toBe(true);
      }),
    );
  });

  test.each([
    [[30, 8, 3, 2], [30], 13],
    [[30, 8, 4, 2], [30, 8], 6],
    [[9, 7], [9, 7], null],
    [[3, 2], [], null],
    [[5, 1], [], 6],
  ] as const)('shows %o as %o and %o others', (counts, expected, others) => {
    const { shown, other } = authorityTable(
      counts.map((persons, at) => ({ key: `r${at}`, persons })),
    );
    expect(shown.map(({ persons }) => persons)).toEqual(expected);
    expect(other).toBe(others);
  });

  it('gives a small count elsewhere as 1–4', () => {
    const bands = [0, 1, 4, 5].map(authorityCount);
    const small = { from: 1, to: 4 };
    expect(bands).toEqual([{ from: 0, to: 0 }, small, small, { from: 5, to: 5 }]);
  });
});
