import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readOracleJson } from '../test-oracles.ts';
import { feasibleInterval, type TableSum } from '../testing/feasible-interval.ts';
import { climb, type Sums } from './climb.ts';

/** A table whose cells are summed along sets of them; those in no set are free. */
function sumsOf(cells: ReadonlyMap<string, number>, sets: readonly (readonly string[])[]): Sums {
  const names = [...cells.keys()];
  return {
    values: [...cells.values()],
    rows: sets.map((set) => set.map((name) => [names.indexOf(name), 1] as const)),
  };
}

/** How far a cell can rise and fall from what it is. */
function reachOf(sums: Sums, at: number): readonly [number, number] {
  const one = (weight: number) => sums.values.map((_, index) => (index === at ? weight : 0));
  return [climb(sums, one(1), 1e6), climb(sums, one(-1), 1e6)];
}

interface Protected {
  readonly hidden: readonly string[];
  readonly intervals: Readonly<Record<string, { true: number; lo: number; hi: number }>>;
}

type Hierarchy = Readonly<Record<string, readonly string[]>>;
type Table = Readonly<Record<string, number>>;

/** Sums of hidden cells that a table of two classifications tells: of each total the parts less what is shown of them. */
function linesOf(hidden: readonly string[], rows: Hierarchy, columns: Hierarchy) {
  const codes = (of: Hierarchy) => [...new Set(Object.entries(of).flat(2))];
  const across = Object.entries(columns).flatMap(([total, parts]) =>
    codes(rows).map((row) => [`${row}|${total}`, ...parts.map((part) => `${row}|${part}`)]),
  );
  const down = Object.entries(rows).flatMap(([total, parts]) =>
    codes(columns).map((of) => [`${total}|${of}`, ...parts.map((part) => `${part}|${of}`)]),
  );
  return [...across, ...down].map((line) =>
    line
      .map((name) => [name, name === line[0] ? -1 : 1] as const)
      .filter(([name]) => hidden.includes(name)),
  );
}

/** How far each hidden cell can rise and fall: as found, and as published. */
function reaches(
  table: Table,
  { hidden, intervals }: Protected,
  lines: ReturnType<typeof linesOf>,
) {
  const sums: Sums = {
    values: hidden.map((name) => table[name] ?? 0),
    rows: lines.map((line) => line.map(([name, by]) => [hidden.indexOf(name), by])),
  };
  const found = hidden.map((name, at) => [
    name,
    ...reachOf(sums, at).map((reach) => Math.round(reach * 1e6) / 1e6),
  ]);
  const expected = hidden.map((name) => {
    const { true: held, lo, hi } = intervals[name] ?? { true: NaN, lo: NaN, hi: NaN };
    return [name, hi - held, held - lo];
  });
  return { found, expected };
}

describe('A10 protected tables of others', () => {
  const FLAT = { tot: ['young', 'old'] };
  const COUNTRIES = { tot: ['Iceland', 'Portugal', 'Spain'] };
  const UNIONS = { tot: ['EU', 'nonEU'], EU: ['Portugal', 'Spain'], nonEU: ['Iceland'] };
  const GAUSS: { table: Table } & Record<
    'table1' | 'table2_hier' | 'table4_hier',
    { suppressed: string[]; intervals: Protected['intervals'] }
  > = readOracleJson('sdc/gauss_suppression.json');

  test.each(['table1', 'table2_hier', 'table4_hier'] as const)(
    '%s is told as narrowly as published',
    (name) => {
      const { suppressed: hidden, intervals } = GAUSS[name];
      const flat = linesOf(hidden, FLAT, COUNTRIES);
      const lines = name === 'table1' ? flat : [...flat, ...linesOf(hidden, FLAT, UNIONS)];
      const { found, expected } = reaches(GAUSS.table, { hidden, intervals }, lines);
      expect(found).toEqual(expected);
    },
  );

  test('a cell found exactly, and what hiding one more makes of it', () => {
    const wxyz: {
      table: Table;
      suppressed: string[];
      computed_intervals_before: Protected['intervals'];
      computed_intervals_after_x_d: Protected['intervals'];
    } = readOracleJson('sdc/attack_wxyz.json');
    const rows = { tot: ['w', 'x', 'y', 'z'] };
    const columns = { tot: ['a', 'b', 'c', 'd'] };
    for (const [hidden, intervals] of [
      [wxyz.suppressed, wxyz.computed_intervals_before],
      [[...wxyz.suppressed, 'x|d'], wxyz.computed_intervals_after_x_d],
    ] as const) {
      const { found, expected } = reaches(
        wxyz.table,
        { hidden, intervals },
        linesOf(hidden, rows, columns),
      );
      expect(found).toEqual(expected);
    }
  });

  test('a table with three cells hidden for one', () => {
    const oracle: {
      table: Table;
      suppressed_OPT_HYPERCUBE_HITAS: string[];
      intervals: Protected['intervals'];
    } = readOracleJson('sdc/sdctable_microdata1.json');
    const hidden = oracle.suppressed_OPT_HYPERCUBE_HITAS;
    const lines = linesOf(hidden, { tot: ['A', 'B', 'C', 'D'] }, { tot: ['male', 'female'] });
    const { found, expected } = reaches(
      oracle.table,
      { hidden, intervals: oracle.intervals },
      lines,
    );
    expect(found).toEqual(expected);
  });
});

describe('climbing from a table as it is', () => {
  const cells = fc.array(fc.nat({ max: 7 }), { minLength: 6, maxLength: 12 });
  const drawn = cells.chain((counts) => {
    const names = counts.map((_, at) => `c${at}`);
    return fc.record({
      cells: fc.constant(new Map(names.map((name, at) => [name, counts[at] ?? 0] as const))),
      sets: fc.array(fc.subarray(names, { minLength: 2 }), { minLength: 1, maxLength: 7 }),
    });
  });

  it('reaches what linear programmes find, whatever sums overlap', () => {
    fc.assert(
      fc.property(drawn, ({ cells: held, sets }) => {
        const names = [...held.keys()];
        const known = new Map(
          sets.map((set, at) => [
            `s${at}`,
            set.reduce((sum, name) => sum + (held.get(name) ?? 0), 0),
          ]),
        );
        const totals = sets.map((parts, at): TableSum => ({ total: `s${at}`, parts }));
        names.forEach((name, at) => {
          const [up, down] = reachOf(sumsOf(held, sets), at);
          const { lo, hi } = feasibleInterval(names, known, totals, name);
          const count = held.get(name) ?? 0;
          expect(up).toBeCloseTo(Math.min(1e6, hi - count), 5);
          expect(down).toBeCloseTo(count - Math.max(0, lo), 5);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('stops once it is far enough', () => {
    const sums = sumsOf(
      new Map([
        ['a', 9],
        ['b', 0],
      ]),
      [['a', 'b']],
    );
    expect(climb(sums, [0, 1], 5)).toBe(5);
  });
});
