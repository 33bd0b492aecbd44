import {
  containingRanges,
  ensureCallerNumber,
  ensureNumberRange,
  type NumberRange,
} from '@rangewatch/numbering';
import { describe, expect, it } from 'vitest';
import { ToldReports } from './told-reports.ts';

/** How many of each place’s reports are told, by number and how many reports it has. */
function toldOf(
  reports: readonly (readonly [number: string | null, place: string | null, count: number])[],
  exact: readonly NumberRange[] = [],
): Readonly<Record<string, number>> {
  const told = new ToldReports(exact);
  for (const [text, place, reportCount] of reports) {
    const number = text === null ? null : ensureCallerNumber(text);
    const around = number === null ? [] : [number as NumberRange, ...containingRanges(number)];
    told.add({ place, carrier: null, category: null, reportCount, around });
  }
  return Object.fromEntries(told.units().map(({ place, toldCount }) => [place ?? '', toldCount]));
}

describe('what public figures tell of a week’s reports', () => {
  it('is the most of what numbers and the ranges around them say', () => {
    // 4 and 4 are shown as 3 and 3; their ten, as 5; two more of the block make that 10.
    expect(
      toldOf([
        ['8613001000001', 'CN-BJ', 4],
        ['8613001000002', 'CN-BJ', 4],
      ]),
    ).toEqual({ 'CN-BJ': 6 });
    expect(
      toldOf([
        ['8613001000001', 'CN-BJ', 4],
        ['8613001000002', 'CN-BJ', 4],
        ['8613001009999', 'CN-BJ', 2],
      ]),
    ).toEqual({ 'CN-BJ': 10 });
  });

  it('is what a range says that crosses a border, taken where most is untold', () => {
    // Area codes of New Jersey and Washington: each has too few to be shown, the range around both has not.
    const reports = [
      ['12015550101', 'US-NJ', 2],
      ['12025550101', 'US-DC', 2],
      ['12025550102', 'US-DC', 2],
    ] as const;
    expect(toldOf(reports)).toEqual({ 'US-NJ': 1, 'US-DC': 4 });
  });

  it('is all of a range that the authority’s table counts', () => {
    const exact = [ensureNumberRange('861300100****')];
    expect(
      toldOf(
        [
          ['8613001000001', 'CN-BJ', 2],
          ['8613026800001', 'CN-BJ', 2],
        ],
        exact,
      ),
    ).toEqual({ 'CN-BJ': 2 });
  });

  it('is what is public of withheld numbers, by somebody who has learned their jitter', () => {
    expect([4, 5, 6, 9].map((count) => toldOf([[null, null, count]])[''])).toEqual([0, 5, 6, 7]);
  });
});
