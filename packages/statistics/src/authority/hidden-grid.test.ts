import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOracleJson } from '../test-oracles.ts';
import { feasibleInterval } from '../testing/feasible-interval.ts';
import { type HiddenGrid, slackOf } from './hidden-grid.ts';

const WXYZ: { table: Record<string, number>; suppressed: string[] } =
  readOracleJson('sdc/attack_wxyz.json');

function wxyz(hidden: readonly string[]): HiddenGrid {
  return ['w', 'x', 'y', 'z'].map((row) =>
    ['a', 'b', 'c', 'd'].map((column) => {
      const name = `${row}|${column}`;
      return hidden.includes(name) ? (WXYZ.table[name] ?? null) : null;
    }),
  );
}

/** The same question put to two linear programmes. */
function widthOf(grid: HiddenGrid, row: number, column: number): number {
  const cells = grid.flatMap((line, i) =>
    line.flatMap((held, j) => (held === null ? [] : [{ i, j, held, name: `${i} ${j}` }])),
  );
  const lines = ['i', 'j'] as const;
  const sums = lines.flatMap((axis) =>
    [...Map.groupBy(cells, (cell) => cell[axis])].map(([line, of]) => ({
      total: `${axis} ${line}`,
      count: of.reduce((sum, { held }) => sum + held, 0),
      parts: of.map(({ name }) => name),
    })),
  );
  const known = new Map(sums.map(({ total, count }) => [total, count]));
  const { lo, hi } = feasibleInterval(
    cells.map(({ name }) => name),
    known,
    sums,
    `${row} ${column}`,
  );
  return hi - lo;
}

describe('a hidden cell of a table whose sums are known', () => {
  it('A10 is told exactly although every line hides two, and not once another is hidden', () => {
    const [before, after] = [wxyz(WXYZ.suppressed), wxyz([...WXYZ.suppressed, 'x|d'])];
    expect(slackOf(after, [0, 1], 100)).toBe(78);
    expect(slackOf(before, [0, 1], 100)).toBe(0);
  });

  it('is as wide as linear programmes find', () => {
    const held = fc.option(fc.nat({ max: 9 }), { freq: 2 });
    const grids = fc.array(fc.tuple(held, held, held, held), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(grids, fc.integer({ min: 1, max: 9 }), (grid, enough) => {
        grid.forEach((line, row) =>
          line.forEach((cell, column) => {
            if (cell === null) return;
            const width = Math.min(enough, widthOf(grid, row, column));
            expect(slackOf(grid, [row, column], enough)).toBeCloseTo(width, 6);
          }),
        );
      }),
      { numRuns: 200 },
    );
  });
});
