import { ensureCallerNumber, ensureNumberRange } from '@rangewatch/numbering';
import { ensureWeek } from '@rangewatch/schema';
import { describe, expect, it } from 'vitest';
import { assignCells } from './assign-cells.ts';
import { openCells, publishCells } from './publish-cells.ts';

const NODE = ensureNumberRange('CN:95123***');
const [FROM, TO] = [ensureWeek('2026-W52'), ensureWeek('2027-W01')];
const CAMPAIGNS = new Map([['c', { nodes: [NODE], firstOpenWeek: FROM }]]);

describe('the cells of a campaign that are published', () => {
  it('are every node and what is left, in every week, over the end of a year', () => {
    const cells = openCells(CAMPAIGNS, TO).map(({ node, week }) => `${week} ${node}`);
    expect(cells).toEqual([
      '2026-W52 CN:95123***',
      '2026-W52 other',
      '2026-W53 CN:95123***',
      '2026-W53 other',
      '2027-W01 CN:95123***',
      '2027-W01 other',
    ]);
    expect(openCells(CAMPAIGNS, ensureWeek('2026-W51'))).toEqual([]);
  });

  it('hold everybody who is assigned, and noise also where nobody is', () => {
    const exposures = ['CN:95123001', 'CN:95777001', 'CN:95123002'].map((number, at) => ({
      person: `p${at}`,
      campaign: 'c',
      exposedOn: 1,
      calls: [{ from: ensureCallerNumber(number), week: FROM }],
    }));
    const assigned = assignCells(exposures, CAMPAIGNS, []);
    const published = (uniform: number): number[] =>
      publishCells(openCells(CAMPAIGNS, TO), assigned, [], () => uniform).map(
        ({ noisyCount }) => noisyCount,
      );
    expect(published(0.5)).toEqual([2, 1, 0, 0, 0, 0]);
    expect(published(0.01)).toEqual([-2, -3, -4, -4, -4, -4]);
  });
});
