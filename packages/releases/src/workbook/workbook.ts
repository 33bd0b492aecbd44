import { LOCALES, type Locale, type ReleaseManifest } from '@rangewatch/schema';
import type { WriteBytes } from '../hashed-file.ts';
import { readmeLines } from '../readme.ts';
import { csvFileName, WORKBOOK_FILE } from '../release-files.ts';
import type { ReleaseHeader } from '../release-header.ts';
import { cellsOf, fieldsIn, TABLES, type TableRow } from '../table-row.ts';
import { WorkbookFile } from './workbook-file.ts';
import { leftOutLine, readingLines } from './workbook-words.ts';

const SHEETS = TABLES.map((table) => ({
  name: table,
  fields: fieldsIn(table),
  csvFile: csvFileName(table),
}));

/** Writes all tables of a release as one workbook, the README on its first sheet. */
export class Workbook {
  readonly #header: ReleaseHeader;
  readonly #file: WorkbookFile;

  constructor(header: ReleaseHeader, write: WriteBytes, rowsPerSheet?: number) {
    const { scheduledAt, timeZone } = header;
    this.#header = header;
    this.#file = new WorkbookFile(
      { fileName: WORKBOOK_FILE, scheduledAt, timeZone, tables: SHEETS, rowsPerSheet },
      write,
    );
  }

  /** Rows of each table in the order they are to stand. @throws RangeError for a number that is no count */
  add(row: TableRow): void {
    this.#file.add(TABLES.indexOf(row.table), cellsOf(row));
  }

  /** To be asked after each row: then `flush` before the next. */
  get isFull(): boolean {
    return this.#file.isFull;
  }

  flush(): Promise<void> {
    return this.#file.flush();
  }

  /** Writes what is left; the manifest's entry, whose rows are those of all sheets. */
  finish(): Promise<ReleaseManifest['files'][number]> {
    return this.#file.finish(() => LOCALES.map((locale) => this.#notes(locale)));
  }

  #notes(locale: Locale): string[] {
    const method = readmeLines(this.#header, locale);
    // The README's first paragraph says which release this is and whether it is invented: nothing before that.
    const opening = method.splice(0, method.indexOf(''));
    const { sheets, rowsPerSheet } = this.#file;
    const leftOut = sheets.flatMap((sheet) => leftOutLine(sheet.table, sheet.leftOut, locale));
    return [...opening, ...leftOut, '', ...readingLines(rowsPerSheet, locale), ...method];
  }
}
