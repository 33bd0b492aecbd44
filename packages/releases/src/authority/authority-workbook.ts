import { AUTHORITY_FIELDS, type AuthorityRow, LOCALES, type Locale } from '@rangewatch/schema';
import type { WriteBytes } from '../hashed-file.ts';
import { WorkbookFile } from '../workbook/workbook-file.ts';
import { leftOutLine, readingLines } from '../workbook/workbook-words.ts';
import { AUTHORITY_CSV_FILE, AUTHORITY_XLSX_FILE } from './authority-text.ts';
import {
  type AuthorityWorkbookHeader,
  methodLines,
  openingLines,
} from './authority-workbook-notes.ts';

const SHEET = { name: 'authority', fields: AUTHORITY_FIELDS, csvFile: AUTHORITY_CSV_FILE };

/**
 * Writes exact rows as a workbook like that of the public release: the method first, then the rows as they come. The same
 * header and rows give the same bytes.
 * @returns its size, rows and SHA-256
 */
export async function writeAuthorityWorkbook(
  header: AuthorityWorkbookHeader,
  rows: Iterable<AuthorityRow>,
  write: WriteBytes,
  rowsPerSheet?: number,
): ReturnType<WorkbookFile['finish']> {
  const { scheduledAt, timeZone } = header.manifest;
  const name = { fileName: AUTHORITY_XLSX_FILE, tables: [SHEET], rowsPerSheet };
  const workbook = new WorkbookFile(
    { ...name, scheduledAt: new Date(scheduledAt), timeZone },
    write,
  );
  for (const row of rows) {
    workbook.add(
      0,
      AUTHORITY_FIELDS.map((field) => row[field.name]),
    );
    if (workbook.isFull) await workbook.flush();
  }
  return await workbook.finish(() => LOCALES.map((locale) => notesOf(header, workbook, locale)));
}

function notesOf(header: AuthorityWorkbookHeader, workbook: WorkbookFile, locale: Locale) {
  return [
    ...openingLines(header, locale),
    ...workbook.sheets.flatMap(({ leftOut }) => leftOutLine(SHEET, leftOut, locale)),
    '',
    ...readingLines(workbook.rowsPerSheet, locale),
    ...methodLines(locale),
  ];
}
