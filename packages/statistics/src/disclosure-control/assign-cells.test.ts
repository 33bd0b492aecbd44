import { ensureCallerNumber, ensureNumberRange } from '@rangewatch/numbering';
import { addWeeks, ensureWeek, type Week } from '@rangewatch/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AssignableExposure,
  assignCells,
  type CellAssignment,
  countCells,
  MOST_CAMPAIGNS,
  type OpenCampaign,
} from './assign-cells.ts';
import { partsOfCell, type PublicCell } from './public-cell.ts';

const NODE = ensureNumberRange('CN:95123***');
const SECOND = ensureNumberRange('CN:95234***');
const FIRST_WEEK = ensureWeek('2026-W30');

function campaigns(firstOpenWeek: Week, nodes = [NODE], ids = ['c']): Map<string, OpenCampaign> {
  return new Map(ids.map((id) => [id, { nodes, firstOpenWeek }]));
}

/** Called from the numbers, one after another, a week each. */
function exposure(
  numbers: readonly string[],
  change: Partial<AssignableExposure> = {},
): AssignableExposure {
  const calls = numbers.map((number, week) => ({
    from: ensureCallerNumber(number),
    week: addWeeks(FIRST_WEEK, week),
  }));
  return { person: 'p', campaign: 'c', exposedOn: 100, calls, ...change };
}

function cellOf(numbers: readonly string[], open = campaigns(FIRST_WEEK)): unknown {
  return assignCells([exposure(numbers)], open, [])[0];
}

const IN_NODE = 'CN:95123001';
const IN_SECOND = 'CN:95234001';
const ELSEWHERE = 'CN:95777001';

function byPerson(cells: readonly CellAssignment[]): readonly CellAssignment[] {
  return cells.toSorted((one, other) => (one.person < other.person ? -1 : 1));
}

function keyOf(cell: PublicCell): string {
  return partsOfCell(cell).join(' ');
}

describe('the cell of a person and campaign', () => {
  it('is that of the first call from a published node, else of the first call', () => {
    const other = { node: 'other', week: '2026-W30' };
    expect(cellOf([ELSEWHERE, IN_NODE, IN_NODE])).toMatchObject({ node: NODE, week: '2026-W31' });
    expect(cellOf([ELSEWHERE, ELSEWHERE])).toMatchObject(other);
    const both = campaigns(FIRST_WEEK, [SECOND, NODE]);
    expect(cellOf([ELSEWHERE, IN_SECOND, IN_NODE], both)).toMatchObject({ node: SECOND });
    expect(cellOf([])).toBeUndefined();
  });

  it('does not depend on the order in which persons and calls are read', () => {
    const [one, other] = [exposure([IN_NODE]), exposure([IN_NODE], { person: 'q' })];
    const turned = { ...exposure([ELSEWHERE, IN_NODE]), person: 'r' };
    const reversed = { ...turned, calls: turned.calls.toReversed() };
    const found = assignCells([one, other, turned], campaigns(FIRST_WEEK), []);
    const again = assignCells([reversed, other, one], campaigns(FIRST_WEEK), []);
    expect(byPerson(again)).toEqual(byPerson(found));
    expect(found).toHaveLength(3);
  });

  it('never changes, though a node is published that would hold it', () => {
    const assigned = assignCells([exposure([IN_SECOND])], campaigns(FIRST_WEEK), []);
    expect(assigned).toMatchObject([{ node: 'other' }]);
    const later = campaigns(addWeeks(FIRST_WEEK, 1), [NODE, SECOND]);
    expect(assignCells([exposure([IN_SECOND])], later, assigned)).toEqual([]);
  });

  it('lies in the first open week where the call’s own week is published', () => {
    const open = campaigns(ensureWeek('2026-W33'));
    expect(cellOf([IN_NODE], open)).toMatchObject({ node: NODE, week: '2026-W33' });
  });

  it('is none for a campaign without public counts', () => {
    const found = assignCells([exposure([IN_NODE], { campaign: 'x' })], campaigns(FIRST_WEEK), []);
    expect(found).toEqual([]);
  });

  it('is refused where one node lies inside another', () => {
    const wider = ensureNumberRange('CN:9512****');
    expect(() => assignCells([], campaigns(FIRST_WEEK, [NODE, wider]), [])).toThrow(RangeError);
  });
});

describe('a person of many campaigns', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const open = campaigns(FIRST_WEEK, [NODE], ids);
  const many = ids.map((campaign, at) => exposure([IN_NODE], { campaign, exposedOn: 100 - at }));

  it('stands in the five they gave their number to first', () => {
    const found = assignCells(many, open, []);
    expect(found.map(({ campaign }) => campaign)).toEqual(['g', 'f', 'e', 'd', 'c']);
    expect(found).toHaveLength(MOST_CAMPAIGNS);
  });

  it('keeps the places they have, and gives none to a campaign no call followed', () => {
    const assigned = assignCells(many.slice(0, 4), open, []);
    const silent = exposure([], { campaign: 'g', exposedOn: 1 });
    const found = assignCells([...many.slice(0, 6), silent], open, assigned);
    expect(found.map(({ campaign }) => campaign)).toEqual(['f']);
  });
});

describe('what one person changes', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const exposures = fc.array(
    fc.record({
      person: fc.constantFrom('p', 'q', 'r', 's'),
      campaign: fc.constantFrom(...ids),
      exposedOn: fc.nat({ max: 9 }),
      numbers: fc.array(fc.constantFrom(IN_NODE, IN_SECOND, ELSEWHERE), { maxLength: 4 }),
    }),
    { maxLength: 40 },
  );

  /** Two runs, of which the second has a node more and all exposures. */
  function countsWithout(left: string | null, told: readonly AssignableExposure[]) {
    const there = told.filter(({ person }) => person !== left);
    const half = there.filter(({ exposedOn }) => exposedOn < 5);
    const assigned = assignCells(half, campaigns(FIRST_WEEK, [NODE], ids), []);
    const later = campaigns(addWeeks(FIRST_WEEK, 2), [NODE, SECOND], ids);
    return countCells([...assigned, ...assignCells(there, later, assigned)], keyOf);
  }

  it('is one cell of a campaign by one, in five campaigns at most, over all runs', () => {
    fc.assert(
      fc.property(exposures, (drawn) => {
        const told = drawn.map(({ numbers, ...change }) => exposure(numbers, change));
        const [all, without] = [countsWithout(null, told), countsWithout('p', told)];
        const changed = [...all].filter(([key, count]) => count !== (without.get(key) ?? 0));
        expect(changed.every(([key, count]) => count - (without.get(key) ?? 0) === 1)).toBe(true);
        const touched = changed.map(([key]) => key.slice(0, 1));
        expect(new Set(touched).size).toBe(touched.length);
        expect(touched.length).toBeLessThanOrEqual(MOST_CAMPAIGNS);
        expect([...without.keys()].every((key) => all.has(key))).toBe(true);
      }),
    );
  });
});
