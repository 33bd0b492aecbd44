import type { ReleaseManifest, ReleaseTable } from '@rangewatch/schema';
import { CSV_BOM, csvRecord } from './csv.ts';
import { HashedFile, type WriteBytes } from './hashed-file.ts';
import { csvFileName, jsonFileName } from './release-files.ts';
import { cellsOf, columnsIn, compareRows, jsonObject, type TableRow } from './table-row.ts';

type FileEntry = ReleaseManifest['files'][number];

/** Rows of one table came out of order or twice: the same week would give other bytes another time. */
export class RowsOutOfOrder extends Error {
  readonly table: ReleaseTable;

  constructor(table: ReleaseTable) {
    super(`rows of ${table} are not in code-point order`);
    this.name = 'RowsOutOfOrder';
    this.table = table;
  }
}

/** Writes one table as CSV and JSON in a single walk over its rows. */
export class TableFiles {
  readonly #table: ReleaseTable;
  readonly #csv: HashedFile;
  readonly #json: HashedFile;
  readonly #columns: readonly string[];
  #last: TableRow | null = null;

  /** @param columns fewer than today's to write an earlier release again */
  constructor(table: ReleaseTable, write: WriteBytes, columns = columnsIn(table)) {
    this.#table = table;
    this.#columns = columns;
    this.#csv = new HashedFile(csvFileName(table), write);
    this.#json = new HashedFile(jsonFileName(table), write);
  }

  begin(): void {
    this.#csv.add(CSV_BOM + csvRecord(this.#columns));
    this.#json.add('[');
  }

  /** @throws RowsOutOfOrder */
  add(row: TableRow): void {
    if (this.#last && compareRows(this.#last, row) >= 0) throw new RowsOutOfOrder(this.#table);
    this.#csv.add(csvRecord(cellsOf(row, this.#columns)), 1);
    this.#json.add(`${this.#last ? ',' : ''}\n${jsonObject(row, this.#columns)}`, 1);
    this.#last = row;
  }

  /** To be asked after each row: then `flush` before the next. */
  get isFull(): boolean {
    return this.#csv.isFull || this.#json.isFull;
  }

  async flush(): Promise<void> {
    await this.#csv.flush();
    await this.#json.flush();
  }

  /** The manifest's entries of the CSV and the JSON file. */
  async finish(): Promise<readonly [FileEntry, FileEntry]> {
    this.#json.add('\n]\n');
    return [await this.#csv.finish(), await this.#json.finish()];
  }
}
