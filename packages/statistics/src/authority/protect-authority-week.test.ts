import {
  AUTHORITY_DIMENSIONS,
  type AuthorityRow,
  authorityRow,
  compareAuthorityRows,
} from '@rangewatch/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, peopleIn, recount } from './testing/recount.ts';
import { NUMBERS, rowsOf, type ToldReport, toldReports } from './testing/told-week.ts';

function ofDimension(rows: readonly AuthorityRow[], dimension: string): readonly AuthorityRow[] {
  return rows.filter((row) => row.dimension === dimension);
}

describe('a week’s table for authorities', () => {
  it('shows what an independent recount finds, of five persons or more', async () => {
    await fc.assert(
      fc.asyncProperty(toldReports, async (told) => {
        const rows = await rowsOf(told);
        for (const dimension of AUTHORITY_DIMENSIONS) {
          const cells = recount(told, dimension);
          for (const row of ofDimension(rows, dimension).filter(({ cell }) => cell === 'value')) {
            const reports = cells.get(keyOf(row)) ?? [];
            expect(row.report_count).toBe(reports.length);
            expect(peopleIn(reports)).toBeGreaterThanOrEqual(5);
            expect(row.reporter_count ?? peopleIn(reports)).toBe(peopleIn(reports));
            const numbers = new Set(reports.flatMap(({ number }) => number ?? []));
            expect(row.number_count).toBe(numbers.size);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('gives one residual a table, of more than five persons, and loses nobody', async () => {
    await fc.assert(
      fc.asyncProperty(toldReports, async (told) => {
        const rows = await rowsOf(told);
        for (const dimension of AUTHORITY_DIMENSIONS) {
          const own = ofDimension(rows, dimension);
          const rest = own.filter(({ cell }) => cell === 'other');
          expect(rest.length).toBeLessThanOrEqual(1);
          const shown = new Set(own.map(keyOf));
          const hidden = [...recount(told, dimension)].filter(
            ([key]) =>
              !shown.has(key) || own.every((row) => row.cell === 'other' || keyOf(row) !== key),
          );
          const left = hidden.flatMap(([, reports]) => reports);
          for (const row of rest) {
            expect(row.report_count).toBe(left.length);
            expect(peopleIn(left)).toBeGreaterThan(5);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is in the order of the file and of its own form, in whatever order people are met', async () => {
    await fc.assert(
      fc.asyncProperty(toldReports, async (told) => {
        const rows = await rowsOf(told);
        for (const row of rows) expect(authorityRow.parse(row)).toEqual(row);
        expect(rows.toSorted(compareAuthorityRows)).toEqual(rows);
        expect(
          new Set(rows.map((row) => JSON.stringify([row.dimension, row.cell, keyOf(row)]))).size,
        ).toBe(rows.length);
      }),
    );
  });

  it('does not take a person who reports six times for six', async () => {
    const loud: ToldReport[] = Array.from({ length: 6 }, () => ({
      reporter: 99,
      number: NUMBERS[0] ?? null,
      category: 'gambling',
      isLinked: false,
    }));
    const many = Array.from(
      { length: 9 },
      (_, reporter): ToldReport => ({
        reporter,
        number: NUMBERS[5] ?? null,
        category: 'insurance',
        isLinked: false,
      }),
    );
    expect((await rowsOf(loud)).length).toBe(0);
    const rows = await rowsOf([...loud, ...many]);
    expect(rows.filter(({ cell }) => cell === 'value')).toEqual([]);
  });
});
