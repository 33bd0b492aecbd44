import { describe, expect, it } from 'vitest';
import type { Estimate } from '../estimate.ts';
import { chiSquareUpperTail, poissonUpperTail } from '../numerics/gamma.ts';
import { differs, numberIn, readOracle, relativeError } from '../test-oracles.ts';
import { bcpnn } from './bcpnn.ts';
import { chiSquare } from './chi-square.ts';
import {
  approximateIc025,
  informationComponent,
  largestExpectedAt,
} from './information-component.ts';
import { proportionalReportingRatio } from './proportional-reporting-ratio.ts';
import { reportingOddsRatio } from './reporting-odds-ratio.ts';
import {
  expectedCount,
  haldane,
  relativeReportingRatio,
  stratifiedExpectedCount,
  twoByTwo,
} from './two-by-two.ts';

const EXACT = 1e-9;
const tables = readOracle('twobytwo/twobytwo_expected.csv').map((row) => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((cell) => numberIn(row, cell)) as [
    number,
    number,
    number,
    number,
  ];
  return { name: row['name'] ?? '', row, table: { a, b, c, d } };
});

/** The three figures of an estimate, or none; and those of the oracle, which leaves a field empty where there is none. */
function figuresOf(found: Estimate): readonly number[] {
  return found.isEstimable ? [found.value, found.lower, found.upper] : [];
}

function expectedFigures(row: (typeof tables)[number]['row'], name: string): readonly number[] {
  const figures = ['', '025', '975'].map((end) => numberIn(row, name + end));
  return figures.every((value) => Number.isFinite(value) && value > 0) ? figures : [];
}

function expectSame(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  expect(found.filter((value, at) => differs(value, expected[at] ?? NaN, EXACT))).toEqual([]);
}

describe.each(tables)('$name', ({ row, table }) => {
  it('has its expected count and ratio', () => {
    const expected = expectedCount(table);
    expect(relativeError(expected, numberIn(row, 'E'))).toBeLessThan(EXACT);
    const ratio = relativeReportingRatio(table.a, expected) ?? NaN;
    expect(relativeError(ratio, numberIn(row, 'rrr'))).toBeLessThan(EXACT);
  });

  it('has its PRR and ROR, or says why not', () => {
    expectSame(figuresOf(proportionalReportingRatio(table)), expectedFigures(row, 'prr'));
    expectSame(figuresOf(reportingOddsRatio(table)), expectedFigures(row, 'ror'));
    const half = haldane(table);
    expectSame(figuresOf(reportingOddsRatio(half)), expectedFigures(row, 'ror_haldane'));
    const [ratio = NaN] = figuresOf(proportionalReportingRatio(half));
    expect(differs(ratio, numberIn(row, 'prr_haldane'), EXACT)).toBe(false);
  });

  it('has both χ²', () => {
    const plain = chiSquare(table, 'none') ?? NaN;
    const yates = chiSquare(table, 'yates') ?? NaN;
    expect(Math.abs(plain - numberIn(row, 'chi2'))).toBeLessThan(1e-6 * (1 + plain));
    expect(Math.abs(yates - numberIn(row, 'chi2_yates_textbook'))).toBeLessThan(1e-6 * (1 + yates));
  });

  it('has its information component, exact and in short', () => {
    const { ic, ic025, ic975 } = informationComponent(table.a, expectedCount(table));
    const found = {
      ic,
      ic025,
      ic975,
      ic_normal_approx025: approximateIc025(table.a, expectedCount(table)),
    };
    for (const [name, value] of Object.entries(found))
      expect([name, Math.abs(value - numberIn(row, name)) < 1e-8]).toEqual([name, true]);
  });

  it('has its Poisson tail', () => {
    const found = poissonUpperTail(table.a, expectedCount(table));
    expect(relativeError(found, numberIn(row, 'pois_upper_p'))).toBeLessThan(1e-8);
  });
});

it('the largest expectation that passes is that of the table', () => {
  for (const row of readOracle('twobytwo/ic_decision_table.csv')) {
    const observed = numberIn(row, 'O');
    expect(largestExpectedAt(observed, 0)).toBeCloseTo(numberIn(row, 'E_max_IC025_gt0'), 4);
    const twice = numberIn(row, 'E_max_IC025_ge1');
    expect(largestExpectedAt(observed, 1) ?? -1).toBeCloseTo(twice < 0 ? -1 : twice, 4);
  }
});

it('strata are expected each by itself, and empty ones add nothing', () => {
  const north = { a: 5, b: 5, c: 0, d: 0 };
  const south = { a: 0, b: 0, c: 10, d: 1000 };
  expect(stratifiedExpectedCount([north, south, { a: 0, b: 0, c: 0, d: 0 }])).toBe(5);
  expect(expectedCount({ a: 5, b: 5, c: 10, d: 1000 })).toBeLessThan(0.2);
  expect(twoByTwo({ observed: 5, exposed: 10, called: 15, total: 1020 })).toEqual({
    a: 5,
    b: 5,
    c: 10,
    d: 1000,
  });
});

it('a campaign that everybody joined, and an empty table, have no ratio', () => {
  const everybody = { a: 40, b: 60, c: 0, d: 0 };
  expect(proportionalReportingRatio(everybody)).toEqual({
    isEstimable: false,
    reason: 'empty_margin',
  });
  expect(chiSquare(everybody, 'none')).toBeNull();
  expect(informationComponent(40, expectedCount(everybody)).ic).toBe(0);
  expect(relativeReportingRatio(0, expectedCount({ a: 0, b: 0, c: 0, d: 0 }))).toBeNull();
  expect(() => informationComponent(-1, 2)).toThrow(RangeError);
});

it('BCPNN as first published is near the gamma form where there is much to go by', () => {
  const table = { a: 412, b: 5588, c: 9300, d: 3_984_700 };
  const [first, gamma] = [bcpnn(table), informationComponent(412, expectedCount(table))];
  expect(Math.abs(first.ic - gamma.ic)).toBeLessThan(0.15);
  expect(first.ic025).toBeLessThan(first.ic);
  // A chance of one in a million for χ² of 1 degree of freedom, from published tables.
  expect(chiSquareUpperTail(23.928, 1)).toBeCloseTo(1e-6, 9);
});
