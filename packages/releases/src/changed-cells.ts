import type { ReleaseManifest, ReleaseTable } from '@rangewatch/schema';
import type { Cell } from './csv.ts';
import { HashedFile, type WriteBytes } from './hashed-file.ts';
import { REVISIONS_FILE } from './release-files.ts';
import type { ReleaseHeader } from './release-header.ts';
import { columnsIn, compareKeys, keyColumns, type TableRow, TABLES } from './table-row.ts';

/** A row as a file gives it: a release of other columns than today's is compared by those it has. */
export type PlainRow = Readonly<Record<string, Cell>>;

/** The rows of the revision before, table by table, each in code-point order of its keys. */
export type PreviousRows = (table: ReleaseTable) => AsyncIterable<PlainRow>;

type FileEntry = ReleaseManifest['files'][number];

/**
 * Writes `revisions.json`: why this revision exists, and every cell that differs from the revision before. Rows are
 * compared as they pass, each once, so that memory does not grow with the week.
 */
export class ChangedCells {
  readonly #file: HashedFile;
  readonly #tables: Readonly<Record<ReleaseTable, TableComparison | null>>;
  #count = 0;

  /** @param previous null for a first revision, and where the revision before is not at hand */
  constructor(header: ReleaseHeader, write: WriteBytes, previous: PreviousRows | null) {
    this.#file = new HashedFile(REVISIONS_FILE, write);
    this.#tables = Object.fromEntries(
      TABLES.map((table) => [table, previous && new TableComparison(table, previous(table))]),
    ) as Record<ReleaseTable, TableComparison | null>;
    this.#file.add(`${openingText(header, previous !== null)}"changes":[`);
  }

  async add(row: TableRow): Promise<void> {
    const table = this.#tables[row.table];
    if (!table) return;
    for await (const change of table.next(row.row)) this.#write(change);
    if (this.#file.isFull) await this.#file.flush();
  }

  async finish(): Promise<FileEntry> {
    for (const table of TABLES) {
      for await (const change of this.#tables[table]?.rest() ?? []) {
        this.#write(change);
        if (this.#file.isFull) await this.#file.flush();
      }
    }
    this.#file.add('\n]}\n');
    return this.#file.finish();
  }

  #write(change: Change): void {
    this.#file.add(`${this.#count > 0 ? ',' : ''}\n${JSON.stringify(change)}`, 1);
    this.#count += 1;
  }
}

/**
 * What became of a row: a cell of it changed, or the whole row is new or gone. A column that the revision before did not
 * have yet is told once, without a key, instead of every cell in it.
 */
interface Change {
  readonly table: ReleaseTable;
  readonly key: PlainRow;
  readonly change: 'row_added' | 'row_removed' | 'cell_changed' | 'column_added';
  readonly column?: string;
  readonly before?: Cell;
  readonly after?: Cell;
}

/** Walks the rows of now and before side by side. */
class TableComparison {
  readonly #table: ReleaseTable;
  readonly #previous: AsyncIterator<PlainRow>;
  /** Those of the revision before; null until its first row came. */
  #columns: readonly string[] | null = null;
  #waiting: PlainRow | null | undefined;

  constructor(table: ReleaseTable, previous: AsyncIterable<PlainRow>) {
    this.#table = table;
    this.#previous = previous[Symbol.asyncIterator]();
  }

  async *next(row: PlainRow): AsyncGenerator<Change> {
    for (;;) {
      const before = await this.#peek();
      if (before && this.#columns === null) yield* this.#compareColumns(before);
      const order = before ? compareKeys(this.#table, before, row) : 1;
      if (order > 0) return yield this.#change(row, 'row_added');
      this.#waiting = undefined;
      if (before && order === 0) return yield* this.#cells(before, row);
      if (before) yield this.#change(before, 'row_removed');
    }
  }

  async *rest(): AsyncGenerator<Change> {
    for (let row = await this.#peek(); row; row = await this.#peek()) {
      this.#waiting = undefined;
      yield this.#change(row, 'row_removed');
    }
  }

  async #peek(): Promise<PlainRow | null> {
    if (this.#waiting === undefined) {
      const { value, done } = await this.#previous.next();
      this.#waiting = done ? null : value;
    }
    return this.#waiting ?? null;
  }

  *#compareColumns(before: PlainRow): Generator<Change> {
    const all = columnsIn(this.#table);
    this.#columns = all.filter((column) => column in before);
    for (const column of all.filter((name) => !(name in before)))
      yield { table: this.#table, key: {}, change: 'column_added', column };
  }

  *#cells(before: PlainRow, after: PlainRow): Generator<Change> {
    for (const column of this.#columns ?? []) {
      const [was, is] = [before[column] ?? null, after[column] ?? null];
      if (was !== is)
        yield { ...this.#change(after, 'cell_changed'), column, before: was, after: is };
    }
  }

  #change(row: PlainRow, change: Change['change']): Change {
    const key = Object.fromEntries(
      keyColumns(this.#table).map((column) => [column, row[column] ?? null]),
    );
    return { table: this.#table, key, change };
  }
}

/** The file up to its list, which is written as it is found. */
function openingText(header: ReleaseHeader, isCompared: boolean): string {
  const { week, revision, status, scheduledAt, revisionReasons } = header;
  const opening = {
    format: 'rangewatch-revisions/1',
    week,
    revision,
    status,
    scheduledAt: scheduledAt.toISOString(),
    reasons: revisionReasons,
    comparedWith: isCompared ? revision - 1 : null,
  };
  return `${JSON.stringify(opening, null, 2).slice(0, -2)},\n  `;
}
