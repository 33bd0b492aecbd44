import type { AuthorityRow } from '@rangewatch/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, peopleIn, recount } from './testing/recount.ts';
import { Attacker, REPORT_TABLES } from './testing/attacker.ts';
import { rowsOf, type ToldReport, toldReports } from './testing/told-week.ts';

const TINY = 1e-6;

function valuesOf(rows: readonly AuthorityRow[], dimension: string): readonly AuthorityRow[] {
  return rows.filter((row) => row.dimension === dimension && row.cell === 'value');
}

/** Hidden cells of fewer than five persons that everything together tells within five reports. */
async function narrowCells(told: readonly ToldReport[]): Promise<readonly string[]> {
  const rows = await rowsOf(told);
  const attacker = new Attacker(told, rows);
  return REPORT_TABLES.flatMap((dimension) => {
    const shown = new Set(valuesOf(rows, dimension).map(keyOf));
    const hidden = [...recount(told, dimension)].filter(
      ([key, reports]) => !shown.has(key) && peopleIn(reports) < 5,
    );
    return hidden
      .map(([key]) => ({ key, width: attacker.widthOf(key, dimension) }))
      .filter(({ width }) => width < 5 - TINY)
      .map(({ key, width }) => `${dimension} ${key}: ${width}`);
  });
}

/** Reports of a cell of one or two classifications that no cell inside it shows. */
function leftOf(
  told: readonly ToldReport[],
  rows: readonly AuthorityRow[],
  parent: AuthorityRow,
  inside: AuthorityRow['dimension'],
): readonly ToldReport[] {
  const by = parent.dimension as 'place' | 'carrier' | 'category' | 'range';
  const shown = valuesOf(rows, inside).filter((row) => row[by] === parent[by]);
  const cells = recount(told, inside);
  const taken = new Set(shown.flatMap((row) => cells.get(keyOf(row)) ?? []));
  return (recount(told, by).get(keyOf(parent)) ?? []).filter((report) => !taken.has(report));
}

describe('subtracting', () => {
  it('A10 every table from every other, by linear programmes, tells no few persons within five reports', async () => {
    await fc.assert(
      fc.asyncProperty(toldReports, async (told) => {
        expect(await narrowCells(told)).toEqual([]);
      }),
      // Looking for a smaller example would take many times as long as the test.
      { numRuns: 15, endOnFailure: true },
    );
  });

  it.each([
    ['whose public categories leave four reports of the total', 1_135_848_046, 0],
    ['with a hidden range in a place that is otherwise public', 101, 57],
    ['with a crossed cell that a range’s exact count tells', 101, 21],
  ])('A10 tells no more in a week %s', async (_, seed, at) => {
    const told = fc.sample(toldReports, { seed, numRuns: at + 1 })[at] ?? [];
    expect(await narrowCells(told)).toEqual([]);
  });

  it.each([
    ['place', 'place×category'],
    ['category', 'place×category'],
    ['carrier', 'carrier×category'],
    ['category', 'carrier×category'],
    ['range', 'campaign×range'],
    ['place', 'range'],
  ] as const)(
    'A2 the children of a %s in %s leaves nobody or more than five',
    async (by, inside) => {
      await fc.assert(
        fc.asyncProperty(toldReports, async (told) => {
          const rows = await rowsOf(told);
          for (const parent of valuesOf(rows, by)) {
            const left = peopleIn(leftOf(told, rows, parent, inside));
            const whole = peopleIn(recount(told, by).get(keyOf(parent)) ?? []);
            expect(left === 0 || left > 5 || left === whole).toBe(true);
          }
        }),
        { numRuns: 40, endOnFailure: true },
      );
    },
  );

  it('a campaign’s ranges from the campaign, and a campaign from all, leave nobody or more than five', async () => {
    await fc.assert(
      fc.asyncProperty(toldReports, async (told) => {
        const rows = await rowsOf(told);
        const [campaigns, parts] = [recount(told, 'campaign'), recount(told, 'campaign×range')];
        for (const campaign of valuesOf(rows, 'campaign')) {
          const of = campaigns.get(keyOf(campaign)) ?? [];
          const shown = valuesOf(rows, 'campaign×range').filter(
            ({ campaign_id: id }) => id === campaign.campaign_id,
          );
          const taken = new Set(shown.flatMap((row) => parts.get(keyOf(row)) ?? []));
          const left = peopleIn(of.filter((report) => !taken.has(report)));
          expect(left === 0 || left > 5 || taken.size === 0).toBe(true);
          const others = peopleIn(told.filter((report) => !of.includes(report)));
          expect(others === 0 || others > 5).toBe(true);
        }
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});
