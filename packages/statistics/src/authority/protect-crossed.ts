import { LEAST_PERSONS } from '../disclosure-control/authority-table.ts';
import { type HiddenGrid, isWide } from './hidden-grid.ts';
import { type Cell, isExposed, largestFirst, type ProtectedCells } from './protect-lines.ts';
import { reportsTogether } from './tally.ts';

/** A classification of a crossed table: which line a cell lies on, and how its own table was protected. */
export interface CrossedBy {
  readonly lineOf: (cell: Cell) => string | null;
  readonly table: ProtectedCells;
}

/** All lines that are not shown by themselves: only their sum can be known. */
const REST = 0;

/**
 * Two classifications crossed, while the tables of both are shown too. Of each row and column with a shown cell, what is
 * left has nobody or more than five people; and no hidden cell of fewer can be told within five reports from the sums of
 * all rows and columns together. Where one could, the smallest shown cell on its lines joins the hidden ones.
 */
export function protectCrossed(
  cells: readonly Cell[],
  rows: CrossedBy,
  columns: CrossedBy,
): ProtectedCells {
  const crossed = new CrossedCells(cells, rows, columns);
  for (;;) {
    const victim = crossed.nextToHide();
    if (!victim) return crossed.result();
    crossed.hide(victim);
  }
}

interface Placed {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

class CrossedCells {
  readonly #cells: readonly Placed[];
  readonly #size: readonly [number, number];
  /** Whether a classification has values that its own table does not show: only then is there a rest. */
  readonly #hasRest: readonly [boolean, boolean];
  readonly #shown: Set<Placed>;

  constructor(cells: readonly Cell[], rows: CrossedBy, columns: CrossedBy) {
    const [rowOf, columnOf] = [linesOf(rows), linesOf(columns)];
    this.#size = [rows.table.shown.length + 1, columns.table.shown.length + 1];
    this.#hasRest = [rows.table.hidden.length > 0, columns.table.hidden.length > 0];
    this.#cells = cells
      .toSorted(largestFirst)
      .map((cell) => ({ cell, row: rowOf(cell), column: columnOf(cell) }));
    this.#shown = new Set(this.#cells.filter(isCandidate));
  }

  hide(placed: Placed): void {
    this.#shown.delete(placed);
  }

  result(): ProtectedCells {
    const isShown = (placed: Placed) => this.#shown.has(placed);
    return {
      shown: cellsOf(this.#cells.filter(isShown)),
      hidden: cellsOf(this.#cells.filter((placed) => !isShown(placed))),
    };
  }

  /** The cell whose hiding mends what could be told; null: nothing can. */
  nextToHide(): Placed | null {
    if (this.#shown.size === 0) return null;
    if (isExposed(this.result().hidden)) return this.#smallest(() => true);
    return this.#ofExposedLine() ?? this.#ofNarrowCell();
  }

  #ofExposedLine(): Placed | null {
    for (const on of [this.#onRow, this.#onColumn]) {
      for (const line of new Set([...this.#shown].map(on.line))) {
        const left = this.#cells.filter((each) => on.line(each) === line && !this.#shown.has(each));
        if (isExposed(left.map(({ cell }) => cell)))
          return this.#smallest((each) => on.line(each) === line);
      }
    }
    return null;
  }

  #ofNarrowCell(): Placed | null {
    const grid = this.#grid();
    const narrow = this.#cells.find((placed) => this.#isNarrow(grid, placed));
    if (!narrow) return null;
    const { row, column } = narrow;
    return (
      this.#smallest((each) => each.row === row || each.column === column) ??
      this.#smallest(() => true)
    );
  }

  #isNarrow(grid: HiddenGrid, placed: Placed): boolean {
    if (this.#shown.has(placed) || placed.cell.tally.peopleAtLeast >= LEAST_PERSONS) return false;
    return !isWide(grid, placed.row, placed.column, LEAST_PERSONS);
  }

  #grid(): HiddenGrid {
    const [rows, columns] = this.#size;
    const byPlace = Map.groupBy(this.#cells, ({ row, column }) => row * columns + column);
    const [hasRow, hasColumn] = this.#hasRest;
    const valueAt = (row: number, column: number): number | null => {
      if ((row === REST && !hasRow) || (column === REST && !hasColumn)) return null;
      const here = byPlace.get(row * columns + column) ?? [];
      if (here.some((placed) => this.#shown.has(placed))) return null;
      return reportsTogether(here.map(({ cell }) => cell.tally));
    };
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => valueAt(row, column)),
    );
  }

  #smallest(matches: (placed: Placed) => boolean): Placed | null {
    return this.#cells.findLast((placed) => this.#shown.has(placed) && matches(placed)) ?? null;
  }

  readonly #onRow = { line: ({ row }: Placed) => row };
  readonly #onColumn = { line: ({ column }: Placed) => column };
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
