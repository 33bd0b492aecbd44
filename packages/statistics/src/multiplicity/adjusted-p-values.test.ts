import { expect, it } from 'vitest';
import { numberIn, readOracle, readOracleJson } from '../test-oracles.ts';
import { benjaminiHochberg, benjaminiYekutieli, holm } from './adjusted-p-values.ts';

interface Expected {
  readonly bh1995: { readonly p: readonly number[]; readonly adj: readonly number[] };
  readonly n_bh05: number;
  readonly n_by05: number;
}
const expected: Expected = readOracleJson('fdr/fdr_expected.json');
const rows = readOracle('fdr/fdr.csv');
const pValues = rows.map((row) => numberIn(row, 'p'));
const ADJUSTED = { bh: benjaminiHochberg, by: benjaminiYekutieli, holm } as const;

function below(values: readonly number[]): number {
  return values.filter((p) => p <= 0.05).length;
}

it.each(['bh', 'by', 'holm'] as const)('a thousand p-values are adjusted as in R: %s', (column) => {
  const found = ADJUSTED[column](pValues);
  const wrong = found.filter(
    (value, at) => !(Math.abs(value - numberIn(rows[at] ?? {}, column)) <= 1e-9),
  );
  expect(wrong).toEqual([]);
});

it('as many are below 0.05 as in R, and as in the paper of 1995', () => {
  expect(below(benjaminiHochberg(pValues))).toBe(expected.n_bh05);
  expect(below(benjaminiYekutieli(pValues))).toBe(expected.n_by05);
  const { p, adj } = expected.bh1995;
  for (const [at, value] of benjaminiHochberg(p).entries())
    expect(value).toBeCloseTo(adj[at] ?? NaN, 10);
  expect(below(benjaminiHochberg(p))).toBe(4);
});

it('tests whose p is not known count as p = 1', () => {
  const known = [0.001, 0.02, 0.04];
  const all = [...known, ...Array.from<number>({ length: 97 }).fill(1)];
  expect(benjaminiHochberg(known, 100)).toEqual(benjaminiHochberg(all).slice(0, 3));
  expect(() => benjaminiHochberg(known, 2)).toThrow(RangeError);
  expect(() => benjaminiHochberg([1.2])).toThrow(RangeError);
  expect(benjaminiHochberg([])).toEqual([]);
});
