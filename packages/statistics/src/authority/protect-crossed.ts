import { LEAST_PERSONS } from '../disclosure-control/authority-table.ts';
import { type HiddenGrid, slackOf } from './hidden-grid.ts';
import {
  type Cell,
  isExposed,
  largestFirst,
  type ProtectedCells,
  type UntoldOf,
} from './protect-lines.ts';

/** A classification of a crossed table: which line a cell lies on, and how its own table was protected. */
export interface CrossedBy {
  readonly lineOf: (cell: Cell) => string | null;
  readonly table: ProtectedCells;
}

/** All lines that are not shown by themselves: only their sum can be known. */
const REST = 0;

interface Placed {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

/**
 * Two classifications crossed, while the tables of both are shown too: cells of five people or more inside two shown lines
 * are shown, until they are hidden. Of each row and column with a shown cell, what is left has nobody or more than five
 * people: where it has not, the smallest of its shown cells joins the hidden ones.
 */
export class CrossedTable {
  readonly #cells: readonly Placed[];
  readonly #untoldOf: UntoldOf;
  readonly #size: readonly [number, number];
  /** How many values the tables of the two do not show. */
  readonly #hiddenLines: readonly [number, number];
  readonly #shown: Set<Placed>;
  /** Those found wide: hiding more only makes them wider. */
  readonly #wide = new Set<Placed>();

  constructor(cells: readonly Cell[], rows: CrossedBy, columns: CrossedBy, untoldOf: UntoldOf) {
    const [rowOf, columnOf] = [linesOf(rows), linesOf(columns)];
    this.#untoldOf = untoldOf;
    this.#size = [rows.table.shown.length + 1, columns.table.shown.length + 1];
    this.#hiddenLines = [rows.table.hidden.length, columns.table.hidden.length];
    this.#cells = cells
      .toSorted(largestFirst)
      .map((cell) => ({ cell, row: rowOf(cell), column: columnOf(cell) }));
    this.#shown = new Set(this.#cells.filter(isCandidate));
    this.#hideExposed();
  }

  get cells(): ProtectedCells {
    const isShown = (placed: Placed) => this.#shown.has(placed);
    return {
      shown: cellsOf(this.#cells.filter(isShown)),
      hidden: cellsOf(this.#cells.filter((placed) => !isShown(placed))),
    };
  }

  /** Hides the smallest of the shown cells that match; false: there is none. */
  hide(matches: (cell: Cell) => boolean): boolean {
    const victim = this.#smallest(({ cell }) => matches(cell));
    if (victim) this.#shown.delete(victim);
    this.#hideExposed();
    return victim !== null;
  }

  /**
   * A hidden cell of fewer than five people that could be told within five reports; null: none. Most are found wide by what
   * this table alone leaves open of reports that no other figure tells; `slackIn` answers for the others.
   */
  narrowCell(slackIn: (cell: Cell, enough: number) => number): Cell | null {
    const grid = this.#grid();
    // A line of five that is shown tells what is in it within five: that much is what showing five means.
    const least = this.#shown.size > 0 ? LEAST_PERSONS + 1 : LEAST_PERSONS;
    for (const placed of this.#cells) {
      const { cell } = placed;
      if (cell.tally.peopleAtLeast >= LEAST_PERSONS || this.#wide.has(placed)) continue;
      if (this.#slackOf(grid, placed, least) < least && slackIn(cell, least) < least) return cell;
      this.#wide.add(placed);
    }
    return null;
  }

  #slackOf(grid: HiddenGrid, { row, column }: Placed, enough: number): number {
    const [hiddenRows, hiddenColumns] = this.#hiddenLines;
    if (column === REST && hiddenColumns > 1) return 0;
    return slackOf(grid, [row, column], enough, row === REST && hiddenRows > 1);
  }

  #hideExposed(): void {
    for (;;) {
      const victim = this.#ofExposed();
      if (!victim) return;
      this.#shown.delete(victim);
    }
  }

  #ofExposed(): Placed | null {
    if (this.#shown.size === 0) return null;
    if (isExposed(this.cells.hidden)) return this.#smallest(() => true);
    for (const lineOf of [({ row }: Placed) => row, ({ column }: Placed) => column]) {
      const hidden = Map.groupBy(
        this.#cells.filter((placed) => !this.#shown.has(placed)),
        lineOf,
      );
      for (const line of new Set([...this.#shown].map(lineOf)))
        if (isExposed(cellsOf(hidden.get(line) ?? [])))
          return this.#smallest((placed) => lineOf(placed) === line);
    }
    return null;
  }

  #grid(): HiddenGrid {
    const [rows, columns] = this.#size;
    const [hiddenRows, hiddenColumns] = this.#hiddenLines;
    const grid = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column): number | null =>
        (row === REST && !hiddenRows) || (column === REST && !hiddenColumns) ? null : 0,
      ),
    );
    for (const placed of this.#cells) {
      const line = grid[placed.row] ?? [];
      const held = (line[placed.column] ?? 0) + this.#untoldOf(placed.cell);
      line[placed.column] = this.#shown.has(placed) ? null : held;
    }
    return grid;
  }

  #smallest(matches: (placed: Placed) => boolean): Placed | null {
    return this.#cells.findLast((placed) => this.#shown.has(placed) && matches(placed)) ?? null;
  }
}

function cellsOf(placed: readonly Placed[]): readonly Cell[] {
  return placed.map(({ cell }) => cell);
}

function isCandidate({ cell, row, column }: Placed): boolean {
  return row !== REST && column !== REST && cell.tally.peopleAtLeast >= LEAST_PERSONS;
}

function linesOf({ lineOf, table }: CrossedBy): (cell: Cell) => number {
  const lines = new Map(table.shown.map((cell, at) => [lineOf(cell), at + 1]));
  return (cell) => lines.get(lineOf(cell)) ?? REST;
}
