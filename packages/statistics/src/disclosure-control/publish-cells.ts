import { addWeeks, type Week, weeksBetween } from '@rangewatch/schema';
import { type CellAssignment, countCells, type OpenCampaign } from './assign-cells.ts';
import { noiseOf } from './geometric-noise.ts';
import { OTHER_NODE, partsOfCell, type PublicCell } from './public-cell.ts';

/**
 * What one person may change of the whole weekly history of one campaign: no outcome becomes more than e times as
 * likely. A person fills one cell of it, so its cells share one ε among them (parallel composition).
 */
export const PUBLIC_EPSILON = 1;

/** A cell as published: persons and noise. May be negative, and is kept so: what is cut off would be missing in sums. */
export interface PublishedCell extends PublicCell {
  readonly noisyCount: number;
}

/**
 * Every cell of a campaign from its first open week through `through`, also those nobody fills: only then does an
 * empty cell look like any other. When a campaign is first published, its first open week must not be chosen by who
 * was called when, because it tells.
 */
export function openCells(
  campaigns: ReadonlyMap<string, OpenCampaign>,
  through: Week,
): readonly PublicCell[] {
  return [...campaigns].flatMap(([campaign, open]) => {
    const nodes = [...open.nodes, OTHER_NODE];
    return weeksFrom(open.firstOpenWeek, through).flatMap((week) =>
      nodes.map((node) => ({ campaign, node, week })),
    );
  });
}

/**
 * The cells to add to what is published: persons and two-sided geometric noise, in persons. What is published is
 * never counted again, so a person's erasure or a late report changes no figure of the past.
 * @param uniformOfCell a number between 0 and 1 that belongs to the cell for ever: `cellUniform` under the key
 */
export function publishCells(
  cells: readonly PublicCell[],
  assigned: readonly CellAssignment[],
  published: readonly PublishedCell[],
  uniformOfCell: (cell: PublicCell) => number,
): readonly PublishedCell[] {
  const known = new Set(published.map(keyOf));
  const counts = countCells(assigned, keyOf);
  return cells
    .filter((cell) => !known.has(keyOf(cell)))
    .map((cell) => {
      const noise = noiseOf(uniformOfCell(cell), PUBLIC_EPSILON);
      return { ...cell, noisyCount: (counts.get(keyOf(cell)) ?? 0) + noise };
    });
}

function keyOf(cell: PublicCell): string {
  return partsOfCell(cell).join('\0');
}

function weeksFrom(first: Week, last: Week): Week[] {
  const count = Math.max(0, weeksBetween(first, last) + 1);
  return Array.from({ length: count }, (_, at) => addWeeks(first, at));
}
