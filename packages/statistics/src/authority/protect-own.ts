import { LEAST_PERSONS } from '../disclosure-control/authority-table.ts';
import type { CellKeys } from './counted-reports.ts';
import {
  CROSSED,
  type Crossed,
  type Line,
  LINES,
  LinkedTables,
  type ShownTables,
} from './linked-tables.ts';
import { CrossedTable } from './protect-crossed.ts';
import {
  type Cell,
  isTold,
  largestFirst,
  type ProtectedCells,
  protectLines,
  type UntoldOf,
} from './protect-lines.ts';
import { protectRanges } from './protect-ranges.ts';
import type { ToldReports, Unit } from './told-reports.ts';
import { crossedKey, untoldOfCrossed, untoldOfLines } from './untold-reports.ts';
import type { ReportDimension, SourceTables } from './week-tables.ts';

export type OwnTables = Readonly<Record<ReportDimension, ProtectedCells>>;

/**
 * Our own tables of a week’s reports, all of them together with what public figures tell. While a hidden cell of fewer
 * than five people could be told within five reports, the smallest cell on its lines is hidden, then of any other, then
 * one of its lines. Null: the week is so small that its total alone would tell.
 */
export function protectOwn(own: SourceTables, told: ToldReports): OwnTables | null {
  const protection = new OwnProtection(own, told);
  for (;;) {
    if (protection.isTold) return null;
    const { tables, narrow } = protection.protect();
    if (!narrow) return tables;
    if (!protection.hideLine(narrow)) return null;
  }
}

/** What could be told: keys of the lines it lies on, and which of them may have to be hidden. */
interface Narrow {
  readonly keys: readonly Partial<CellKeys>[];
  readonly lines: readonly Line[];
}

class OwnProtection {
  readonly #own: SourceTables;
  readonly #told: ToldReports;
  readonly #units: readonly Unit[];
  readonly #range: ProtectedCells;
  readonly #untoldOf: Readonly<Record<Line, UntoldOf>>;
  readonly #untoldOfCrossed: Readonly<Record<Crossed, UntoldOf>>;
  /** Those found wide: hiding more cells only makes them wider. */
  readonly #wideRanges = new Set<Cell>();
  #lines: Readonly<Record<Line, ProtectedCells>>;

  constructor(own: SourceTables, told: ToldReports) {
    this.#own = own;
    this.#told = told;
    this.#units = told.units();
    this.#untoldOf = untoldOfLines(this.#units);
    this.#untoldOfCrossed = untoldOfCrossed(this.#units);
    const protect = (line: Line) => protectLines(own.cells(line), undefined, this.#untoldOf[line]);
    this.#lines = {
      place: protect('place'),
      carrier: protect('carrier'),
      category: protect('category'),
    };
    this.#range = protectRanges(own, this.#lines);
  }

  get isTold(): boolean {
    return (
      LINES.some((line) => isTold(this.#lines[line].hidden, this.#untoldOf[line])) ||
      isTold(this.#range.hidden, ({ tally }) => tally.untoldCount)
    );
  }

  /** False: nothing is left to hide. */
  hideLine({ keys, lines }: Narrow): boolean {
    const shown = LINES.flatMap((line) => this.#lines[line].shown.map((cell) => ({ line, cell })));
    const of = shown.filter(({ line }) => lines.includes(line));
    const on = of.filter(({ line, cell }) => keys.some((each) => each[line] === cell.keys[line]));
    const [nearest = []] = [on, of, shown].filter(({ length }) => length > 0);
    const [smallest] = nearest.toSorted((a, b) => largestFirst(b.cell, a.cell));
    if (!smallest) return false;
    const { line, cell } = smallest;
    const { shown: before, hidden } = this.#lines[line];
    // More cells of the crossed tables may be shown for it.
    this.#wideRanges.clear();
    this.#lines = {
      ...this.#lines,
      [line]: { shown: before.filter((each) => each !== cell), hidden: [...hidden, cell] },
    };
    return true;
  }

  protect(): { readonly tables: OwnTables; readonly narrow: Narrow | null } {
    const crossed = { place: this.#crossed('place'), carrier: this.#crossed('carrier') };
    for (;;) {
      const linked = new LinkedTables(this.#units, this.#shownOf(crossed));
      const narrow = this.#narrow(crossed, linked);
      if (narrow && hideCell(crossed, narrow)) continue;
      const tables = {
        ...this.#lines,
        range: this.#range,
        'place×category': crossed.place.cells,
        'carrier×category': crossed.carrier.cells,
      };
      return { tables, narrow };
    }
  }

  #crossed(by: Crossed): CrossedTable {
    return new CrossedTable(
      this.#own.cells(`${by}×category`),
      { lineOf: ({ keys }) => keys[by], table: this.#lines[by] },
      { lineOf: ({ keys }) => keys.category, table: this.#lines.category },
      this.#untoldOfCrossed[by],
    );
  }

  #shownOf(crossed: Readonly<Record<Crossed, CrossedTable>>): ShownTables {
    const lines = {
      place: keysOf(this.#lines.place, 'place'),
      carrier: keysOf(this.#lines.carrier, 'carrier'),
      category: keysOf(this.#lines.category, 'category'),
    };
    const cells = {
      place: new Set(crossed.place.cells.shown.map(({ keys }) => crossedKey('place', keys))),
      carrier: new Set(crossed.carrier.cells.shown.map(({ keys }) => crossedKey('carrier', keys))),
    };
    const categories = new Map(
      this.#own
        .cells('category')
        .map((cell) => [cell.keys.category, this.#untoldOf.category(cell)]),
    );
    return {
      isLineShown: (line, key) => lines[line].has(key),
      isCellShown: (by, keys) => cells[by].has(crossedKey(by, keys)),
      untoldOf: (category) => categories.get(category) ?? 0,
    };
  }

  #narrow(crossed: Readonly<Record<Crossed, CrossedTable>>, linked: LinkedTables): Narrow | null {
    for (const cell of this.#range.hidden) {
      const { keys, tally } = cell;
      if (keys.range === null || tally.peopleAtLeast >= LEAST_PERSONS) continue;
      if (this.#wideRanges.has(cell)) continue;
      // It may have all that nothing else tells of it, or none of that, and besides what its lines have more.
      const grows = LEAST_PERSONS - tally.untoldCount;
      const units = this.#told.unitsOf(keys.range);
      if (grows > 0 && linked.growthOf(units, grows) < grows)
        return { keys: units, lines: CROSSED };
      this.#wideRanges.add(cell);
    }
    for (const by of CROSSED) {
      const cell = crossed[by].narrowCell(({ keys }, enough) =>
        linked.slackOf({ [by]: keys[by], category: keys.category }, enough),
      );
      if (cell) return { keys: [cell.keys], lines: [by, 'category'] };
    }
    return null;
  }
}

function hideCell(
  crossed: Readonly<Record<Crossed, CrossedTable>>,
  { keys, lines }: Narrow,
): boolean {
  const isNear = (cell: Cell) =>
    lines.some((line) => keys.some((each) => each[line] === cell.keys[line]));
  const tables = lines.includes('carrier')
    ? [crossed.carrier, crossed.place]
    : [crossed.place, crossed.carrier];
  return (
    tables.some((table) => table.hide(isNear)) || tables.some((table) => table.hide(() => true))
  );
}

function keysOf({ shown }: ProtectedCells, line: Line): ReadonlySet<string | null> {
  return new Set(shown.map(({ keys }) => keys[line]));
}
