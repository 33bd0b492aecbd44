import { LOCALES, type Locale, type ReleaseManifest, type ReleaseTable } from '@rangewatch/schema';
import type { WriteBytes } from '../hashed-file.ts';
import { readmeLines } from '../readme.ts';
import { wallClock } from '../revision-lines.ts';
import { WORKBOOK_FILE } from '../release-files.ts';
import type { ReleaseHeader } from '../release-header.ts';
import { TABLES, type TableRow } from '../table-row.ts';
import { notesXml } from './notes-sheet.ts';
import { FIXED_PARTS, sheetPath, workbookXml } from './package-parts.ts';
import { STYLES_XML } from './styles.ts';
import { TableSheet } from './table-sheet.ts';
import { leftOutLine, readingLines } from './workbook-words.ts';
import { ZipFile } from './zip-file.ts';

/** More make a workbook slow to open and filter; the CSV holds all. */
const ROWS_PER_SHEET = 100_000;

/**
 * Writes all tables as one Excel workbook, each row seen once. What waits in memory is compressed and ends with
 * the sheets' limit. The same header and rows give the same bytes, however tables are mixed and flushed.
 */
export class Workbook {
  readonly #header: ReleaseHeader;
  readonly #rowsPerSheet: number;
  readonly #zip: ZipFile;
  readonly #sheets: Readonly<Record<ReleaseTable, TableSheet>>;

  constructor(header: ReleaseHeader, write: WriteBytes, rowsPerSheet = ROWS_PER_SHEET) {
    this.#header = header;
    this.#rowsPerSheet = rowsPerSheet;
    const clock = wallClock(header.scheduledAt, header.timeZone).replace(' ', 'T');
    const zip = new ZipFile(WORKBOOK_FILE, write, clock);
    this.#zip = zip;
    for (const [path, xml] of FIXED_PARTS) zip.open(path).end(xml);
    zip.open('xl/styles.xml').end(STYLES_XML);
    this.#sheets = Object.fromEntries(
      TABLES.map((table, index) => [
        table,
        new TableSheet(table, zip.open(sheetPath(index + 2)), rowsPerSheet),
      ]),
    ) as Record<ReleaseTable, TableSheet>;
  }

  /** Rows of each table in the order they are to stand. @throws RangeError for a number that is no count */
  add(row: TableRow): void {
    this.#sheets[row.table].add(row);
  }

  /** To be asked after each row: then `flush` before the next. */
  get isFull(): boolean {
    return this.#zip.isFull;
  }

  flush(): Promise<void> {
    return this.#zip.flush();
  }

  /** Writes what is left; the manifest's entry, whose rows are those of all sheets. */
  async finish(): Promise<ReleaseManifest['files'][number]> {
    const sheets = TABLES.map((table) => this.#sheets[table]);
    for (const sheet of sheets) {
      sheet.end();
      await this.#zip.flush();
    }
    const notes = LOCALES.map((locale) => this.#notes(sheets, locale));
    this.#zip.open(sheetPath(1)).end(notesXml(notes));
    this.#zip.open('xl/workbook.xml').end(workbookXml(sheets));
    return this.#zip.finish(sheets.reduce((sum, { rows }) => sum + rows, 0));
  }

  #notes(sheets: readonly TableSheet[], locale: Locale): string[] {
    const method = readmeLines(this.#header, locale);
    // The README's first paragraph says which release this is and whether it is invented: nothing before that.
    const opening = method.splice(0, method.indexOf(''));
    const leftOut = sheets
      .filter((sheet) => sheet.leftOut > 0)
      .map((sheet) => leftOutLine(sheet.table, sheet.leftOut, locale));
    return [...opening, ...leftOut, '', ...readingLines(this.#rowsPerSheet, locale), ...method];
  }
}
