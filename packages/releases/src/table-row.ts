import {
  columnsOf,
  fieldsOf,
  LATER_COLUMNS,
  type ReleaseRow,
  type ReleaseTable,
  RELEASE_TABLES,
  type TableField,
} from '@rangewatch/schema';
import type { Cell } from './csv.ts';

/** A row and the table it belongs to: rows of several tables may come in one stream. */
export type TableRow = {
  readonly [T in ReleaseTable]: { readonly table: T; readonly row: ReleaseRow<T> };
}[ReleaseTable];

export const TABLES = Object.keys(RELEASE_TABLES) as readonly ReleaseTable[];

/** What tells a table's rows apart, and what they are sorted by. */
const KEYS: Readonly<Record<ReleaseTable, readonly [string, ...string[]]>> = {
  sources: ['source'],
  categories: ['category', 'source'],
  campaigns: ['campaign_id'],
  signals: ['campaign_id', 'signal'],
  ranges: ['range', 'source'],
  numbers: ['number', 'source'],
  weekly: ['week', 'source', 'category'],
};

const FIELDS = Object.fromEntries(
  TABLES.map((table) => [table, fieldsOf(RELEASE_TABLES[table].shape)]),
) as Readonly<Record<ReleaseTable, readonly TableField[]>>;

const COLUMNS = Object.fromEntries(TABLES.map((table) => [table, columnsOf(table)])) as Readonly<
  Record<ReleaseTable, readonly string[]>
>;

/** What tells a table's rows apart; those of files that may be large come ordered by it. */
export function keyColumns(table: ReleaseTable): readonly [string, ...string[]] {
  return KEYS[table];
}

/** What a file format has to know of a table's columns, in file order. */
export function fieldsIn(table: ReleaseTable): readonly TableField[] {
  return FIELDS[table];
}

/** The columns of a table in file order. */
export function columnsIn(table: ReleaseTable): readonly string[] {
  return COLUMNS[table];
}

/** The columns of a table as the first releases had them. */
export function firstColumnsIn(table: ReleaseTable): readonly string[] {
  return COLUMNS[table].filter((column) => !LATER_COLUMNS[table]?.includes(column));
}

/** The cells of a row in the order of the table's columns. */
export function cellsOf({ table, row }: TableRow, columns = COLUMNS[table]): Cell[] {
  const cells: Readonly<Record<string, Cell>> = row;
  return columns.map((column) => cells[column] ?? null);
}

/** The row as one line of the JSON file, without line end; keys in column order. */
export function jsonObject({ table, row }: TableRow, columns = COLUMNS[table]): string {
  const cells: Readonly<Record<string, Cell>> = row;
  const members = columns.map((column) => `"${column}":${jsonCell(cells[column] ?? null)}`);
  return `{${members.join(',')}}`;
}

/** Counts and blanks are their own JSON: to have them stringified as texts are costs a third of writing a table. */
function jsonCell(cell: Cell): string {
  return typeof cell === 'string' ? JSON.stringify(cell) : String(cell);
}

/**
 * Negative when `a` comes before `b` in their table; 0 for the same key, which a table holds once.
 * Keys are ASCII, so that comparing them as JavaScript text is code-point order.
 */
export function compareRows(a: TableRow, b: TableRow): number {
  return compareKeys(a.table, a.row, b.row);
}

/** The same for rows as a file gives them. */
export function compareKeys(
  table: ReleaseTable,
  left: Readonly<Record<string, Cell>>,
  right: Readonly<Record<string, Cell>>,
): number {
  for (const key of KEYS[table]) {
    const [x, y] = [left[key] ?? '', right[key] ?? ''];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
