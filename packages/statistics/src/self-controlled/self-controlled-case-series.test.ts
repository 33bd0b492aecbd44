import { expect, it } from 'vitest';
import { differs, numberIn, readOracle, readOracleJson } from '../test-oracles.ts';
import { type ObservedCase, selfControlledCaseSeries } from './self-controlled-case-series.ts';

interface Fit {
  readonly coef: readonly number[];
  readonly se: readonly number[];
}
interface Expected {
  readonly panel: {
    readonly full: Fit;
    readonly robust_se_by_phone: readonly number[];
    readonly naive_no_controls: Fit;
  };
}
const { panel }: Expected = readOracleJson('rates/rates_expected.json');

type Row = Readonly<Record<string, string>>;

/** Rows of a panel as cases, with a covariate for every week but the first, or without the calendar. */
function casesOf(rows: readonly Row[], key: readonly string[], hasWeeks = true): ObservedCase[] {
  const [, ...weeks] = [...new Set(rows.map((row) => numberIn(row, 'week')))].toSorted(
    (a, b) => a - b,
  );
  const cases = new Map<string, ObservedCase['intervals'][number][]>();
  for (const row of rows) {
    const name = key.map((column) => row[column]).join(' ');
    const covariates = [numberIn(row, 'post2'), numberIn(row, 'post4')];
    if (hasWeeks) covariates.push(...weeks.map((week) => Number(week === numberIn(row, 'week'))));
    const interval = { length: 1, events: numberIn(row, 'y'), covariates };
    const known = cases.get(name);
    if (known) known.push(interval);
    else cases.set(name, [interval]);
  }
  return [...cases].map(([person, intervals]) => ({ person, intervals }));
}

it.each([
  ['rates/phone_panel.csv', ['phone']],
  ['rates/phone_panel_collapsed.csv', ['start', 'disc']],
])('%s gives the coefficients and errors of R', (file, key) => {
  const fit = selfControlledCaseSeries(casesOf(readOracle(file), key));
  if (!fit.isEstimable) throw new Error(fit.reason);
  for (const at of [0, 1]) {
    expect(differs(fit.coefficients[at] ?? NaN, panel.full.coef[at] ?? NaN, 1e-8)).toBe(false);
    expect(differs(fit.standardErrors[at] ?? NaN, panel.full.se[at] ?? NaN, 1e-8)).toBe(false);
  }
  if (file.includes('collapsed')) return;
  for (const at of [0, 1]) {
    const expected = panel.robust_se_by_phone[at] ?? NaN;
    expect(differs(fit.clusteredStandardErrors[at] ?? NaN, expected, 1e-8)).toBe(false);
  }
});

it('phones that were given alone, without the calendar, mistake a bad month for the campaign', () => {
  const given = readOracle('rates/phone_panel_collapsed.csv').filter((row) => row['disc'] !== '0');
  const fit = selfControlledCaseSeries(casesOf(given, ['start', 'disc'], false));
  if (!fit.isEstimable) throw new Error(fit.reason);
  for (const at of [0, 1]) {
    const { coef, se } = panel.naive_no_controls;
    expect(differs(fit.coefficients[at] ?? NaN, coef[at] ?? NaN, 1e-8)).toBe(false);
    expect(differs(fit.standardErrors[at] ?? NaN, se[at] ?? NaN, 1e-8)).toBe(false);
  }
});

it('what cannot be estimated is said to be so', () => {
  expect(selfControlledCaseSeries([])).toEqual({ isEstimable: false, reason: 'empty_margin' });
  const always = { length: 1, events: 3, covariates: [1] };
  const one: ObservedCase = { person: 'p', intervals: [always, always] };
  expect(selfControlledCaseSeries([one])).toEqual({ isEstimable: false, reason: 'unbounded' });
});
