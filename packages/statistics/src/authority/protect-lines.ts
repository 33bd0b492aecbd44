import { LEAST_PERSONS } from '../disclosure-control/authority-table.ts';
import type { CellKeys } from './counted-reports.ts';
import { peopleTogether, type Tally } from './tally.ts';

export interface Cell {
  readonly keys: CellKeys;
  readonly tally: Tally;
}

export interface ProtectedCells {
  readonly shown: readonly Cell[];
  /** All that the residual cell holds. */
  readonly hidden: readonly Cell[];
}

/** Reports of a cell that no published figure tells as well, where those are most telling. */
export type UntoldOf = (cell: Cell) => number;

/**
 * One classification, cells by the people certainly behind them: each shown one has at least five, and those that are
 * not shown have more than five together, also by what the public files leave of them, or nothing is shown. Where they
 * have fewer, the smallest shown cell joins them.
 * @param mayShow false for a cell that something published elsewhere could be taken from
 */
export function protectLines(
  cells: readonly Cell[],
  mayShow: (cell: Cell) => boolean = () => true,
  untoldOf: UntoldOf = ({ tally }) => tally.untoldCount,
): ProtectedCells {
  const isLarge = (cell: Cell) => cell.tally.peopleAtLeast >= LEAST_PERSONS && mayShow(cell);
  const shown = cells.filter(isLarge).toSorted(largestFirst);
  const hidden = cells.filter((cell) => !isLarge(cell));
  while (shown.length > 0 && (isExposed(hidden) || isTold(hidden, untoldOf)))
    hidden.push(...shown.splice(-1));
  return { shown, hidden };
}

/** Whether cells whose sum is known would be told within five persons. */
export function isExposed(hidden: readonly Cell[]): boolean {
  const people = peopleTogether(hidden.map(({ tally }) => tally));
  return people > 0 && people <= LEAST_PERSONS;
}

/**
 * Whether the public files tell so much of the larger hidden cells that the sum leaves five reports at most for the small
 * ones: 13 others of which a range with 10 is public say that the rest are 3.
 */
export function isTold(hidden: readonly Cell[], untoldOf: UntoldOf): boolean {
  const untold = hidden.reduce((sum, cell) => sum + untoldOf(cell), 0);
  return untold <= LEAST_PERSONS && hidden.some(({ tally }) => tally.peopleAtLeast < LEAST_PERSONS);
}

/** Of equals by key, so that both engines hide the same. */
export function largestFirst(a: Cell, b: Cell): number {
  return b.tally.reportCount - a.tally.reportCount || (keyText(a) < keyText(b) ? -1 : 1);
}

export function keyText({ keys }: Pick<Cell, 'keys'>): string {
  return [keys.campaign_id, keys.range, keys.place, keys.carrier, keys.category].join('\0');
}
