import { describe, expect, test } from 'vitest';
import { readOracleJson } from '../test-oracles.ts';
import { feasibleInterval, type TableSum } from '../testing/feasible-interval.ts';
import { noiseProbability } from './geometric-noise.ts';

type Cells = Readonly<Record<string, number>>;
type Intervals = Readonly<Record<string, { lo: number; hi: number }>>;

interface Hierarchy {
  readonly [total: string]: readonly string[];
}

/** Every total of a table of two classifications, along rows and along columns. */
function sumsOf(rows: Hierarchy, columns: Hierarchy): TableSum[] {
  const codes = (of: Hierarchy): string[] => [...new Set(Object.entries(of).flat(2))];
  const across = Object.entries(columns).flatMap(([total, parts]) =>
    codes(rows).map((row) => ({
      total: `${row}|${total}`,
      parts: parts.map((part) => `${row}|${part}`),
    })),
  );
  const down = Object.entries(rows).flatMap(([total, parts]) =>
    codes(columns).map((of) => ({
      total: `${total}|${of}`,
      parts: parts.map((part) => `${part}|${of}`),
    })),
  );
  return [...across, ...down];
}

/** What can be told of each hidden cell by somebody who has the rest of the table. */
function audit(table: Cells, hidden: readonly string[], sums: readonly TableSum[]): Intervals {
  const shown = new Map(Object.entries(table).filter(([name]) => !hidden.includes(name)));
  const found = hidden.map((cell) => [cell, feasibleInterval(hidden, shown, sums, cell)]);
  return boundsOf(hidden, Object.fromEntries(found) as Intervals);
}

/** The bounds of each hidden cell, without the dust of division. */
function boundsOf(hidden: readonly string[], intervals: Intervals): Intervals {
  return Object.fromEntries(
    hidden.map((cell) => [
      cell,
      { lo: dusted(intervals[cell]?.lo ?? NaN), hi: dusted(intervals[cell]?.hi ?? NaN) },
    ]),
  );
}

function dusted(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}

interface Wxyz {
  table: Cells;
  suppressed: string[];
  computed_intervals_before: Intervals;
  computed_intervals_after_x_d: Intervals;
  computed_intervals_after_x_b: Intervals;
}

const WXYZ: Wxyz = readOracleJson('sdc/attack_wxyz.json');
const WXYZ_SUMS = sumsOf({ tot: ['w', 'x', 'y', 'z'] }, { tot: ['a', 'b', 'c', 'd'] });

describe('A10 linear attack', () => {
  test('a cell is solved exactly although every line hides at least two', () => {
    expect(audit(WXYZ.table, WXYZ.suppressed, WXYZ_SUMS)).toEqual(
      boundsOf(WXYZ.suppressed, WXYZ.computed_intervals_before),
    );
    expect(audit(WXYZ.table, WXYZ.suppressed, WXYZ_SUMS)['w|b']).toEqual({
      lo: 47,
      hi: 47,
    });
  });

  test.each([
    ['x|d', WXYZ.computed_intervals_after_x_d, { lo: 0, hi: 78 }],
    ['x|b', WXYZ.computed_intervals_after_x_b, { lo: 0, hi: 141 }],
  ] as const)('hiding %s too widens it', (extra, expected, widened) => {
    const hidden = [...WXYZ.suppressed, extra];
    expect(audit(WXYZ.table, hidden, WXYZ_SUMS)).toEqual(boundsOf(hidden, expected));
    expect(audit(WXYZ.table, hidden, WXYZ_SUMS)['w|b']).toEqual(widened);
  });

  test('the published protection of a small table is as wide as published', () => {
    const oracle: { table: Cells; suppressed_OPT_HYPERCUBE_HITAS: string[]; intervals: Intervals } =
      readOracleJson('sdc/sdctable_microdata1.json');
    const sums = sumsOf({ tot: ['A', 'B', 'C', 'D'] }, { tot: ['male', 'female'] });
    expect(audit(oracle.table, oracle.suppressed_OPT_HYPERCUBE_HITAS, sums)).toEqual(
      boundsOf(oracle.suppressed_OPT_HYPERCUBE_HITAS, oracle.intervals),
    );
  });

  interface Suppressed {
    suppressed: string[];
    intervals: Intervals;
  }
  const GAUSS: { table: Cells } & Record<'table1' | 'table2_hier' | 'table4_hier', Suppressed> =
    readOracleJson('sdc/gauss_suppression.json');
  const FLAT = sumsOf({ tot: ['young', 'old'] }, { tot: ['Iceland', 'Portugal', 'Spain'] });
  const NESTED = [
    ...FLAT,
    ...sumsOf(
      { tot: ['young', 'old'] },
      { tot: ['EU', 'nonEU'], EU: ['Portugal', 'Spain'], nonEU: ['Iceland'] },
    ),
  ];

  test.each([
    ['table1', FLAT],
    ['table2_hier', NESTED],
    ['table4_hier', NESTED],
  ] as const)(
    'suppression that guards against exact recovery only leaves %s narrow',
    (name, sums) => {
      const { suppressed, intervals } = GAUSS[name];
      expect(audit(GAUSS.table, suppressed, sums)).toEqual(boundsOf(suppressed, intervals));
    },
  );

  test('sums that no table has are refused', () => {
    const shown = new Map([
      ['t', 3],
      ['u', 4],
    ]);
    const sums = [
      { total: 't', parts: ['x'] },
      { total: 'u', parts: ['x'] },
    ];
    expect(() => feasibleInterval(['x'], shown, sums, 'x')).toThrow(RangeError);
  });
});

test('a bounded noise rules counts out, which this noise never does', () => {
  const { matrix }: { matrix: readonly (readonly number[])[] } =
    readOracleJson('sdc/ptable_D2V1.json');
  const [, one = [], two = []] = matrix;
  const cellKey = Math.max(...two.map((probability, shown) => probability / (one[shown] ?? 0)));
  expect(cellKey).toBe(Infinity);
  const ours = [0, 1, 2, 3, 4].map(
    (shown) => noiseProbability(shown - 2, 1) / noiseProbability(shown - 1, 1),
  );
  expect(Math.max(...ours)).toBeCloseTo(Math.E, 12);
});
