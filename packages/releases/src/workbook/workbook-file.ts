import type { ReleaseManifest } from '@rangewatch/schema';
import type { Cell } from '../csv.ts';
import type { WriteBytes } from '../hashed-file.ts';
import { wallClock } from '../revision-lines.ts';
import { notesXml } from './notes-sheet.ts';
import { fixedParts, sheetPath, workbookXml } from './package-parts.ts';
import type { SheetTable } from './sheet-table.ts';
import { STYLES_XML } from './styles.ts';
import { TableSheet } from './table-sheet.ts';
import { ZipFile } from './zip-file.ts';

/** More make a workbook slow to open and filter; the CSV holds all. */
const ROWS_PER_SHEET = 100_000;

export interface WorkbookOptions {
  readonly fileName: string;
  /** The time of every part, by the clocks of the zone. */
  readonly scheduledAt: Date;
  readonly timeZone: string;
  readonly tables: readonly SheetTable[];
  readonly rowsPerSheet?: number | undefined;
}

/**
 * An Excel workbook on its way out: notes for reading, then tables, each row seen once. What waits in memory is
 * compressed and ends with the sheets' limit. The same notes and rows give the same bytes, however tables are mixed and
 * flushed.
 */
export class WorkbookFile {
  readonly rowsPerSheet: number;
  /** In the order of the tables. */
  readonly sheets: readonly TableSheet[];
  readonly #zip: ZipFile;

  constructor(options: WorkbookOptions, write: WriteBytes) {
    const { fileName, scheduledAt, timeZone, tables, rowsPerSheet = ROWS_PER_SHEET } = options;
    const clock = wallClock(scheduledAt, timeZone).replace(' ', 'T');
    const zip = new ZipFile(fileName, write, clock);
    for (const [path, xml] of fixedParts(tables.length + 1)) zip.open(path).end(xml);
    zip.open('xl/styles.xml').end(STYLES_XML);
    this.rowsPerSheet = rowsPerSheet;
    this.sheets = tables.map(
      (table, index) => new TableSheet(table, zip.open(sheetPath(index + 2)), rowsPerSheet),
    );
    this.#zip = zip;
  }

  /** @param sheet place of its table. @throws RangeError for a number that is no count */
  add(sheet: number, cells: readonly Cell[]): void {
    this.sheets[sheet]?.add(cells);
  }

  /** To be asked after each row: then `flush` before the next. */
  get isFull(): boolean {
    return this.#zip.isFull;
  }

  flush(): Promise<void> {
    return this.#zip.flush();
  }

  /**
   * Writes what is left; the file's entry, whose rows are those of all sheets.
   * @param notes of the first sheet, a block for each language; asked once every row is there
   */
  async finish(
    notes: () => readonly (readonly string[])[],
  ): Promise<ReleaseManifest['files'][number]> {
    for (const sheet of this.sheets) {
      sheet.end();
      await this.#zip.flush();
    }
    this.#zip.open(sheetPath(1)).end(notesXml(notes()));
    this.#zip.open('xl/workbook.xml').end(workbookXml(this.sheets));
    return this.#zip.finish(this.sheets.reduce((sum, { rows }) => sum + rows, 0));
  }
}
