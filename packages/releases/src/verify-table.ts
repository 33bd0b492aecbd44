import { join } from 'node:path';
import {
  LATER_COLUMNS,
  RELEASE_TABLES,
  type ReleaseManifest,
  type ReleaseTable,
} from '@rangewatch/schema';
import { CSV_BOM, csvRecord } from './csv.ts';
import { fileLines, jsonRows } from './file-lines.ts';
import { finding, type ReleaseFinding } from './finding.ts';
import { csvFileName, jsonFileName } from './release-files.ts';
import { RowsOutOfOrder, TableFiles } from './table-files.ts';
import { columnsIn, firstColumnsIn, type TableRow } from './table-row.ts';

type FileEntry = ReleaseManifest['files'][number];

/** The entries of those files that are, byte for byte, what the manifest says. */
export type SoundFiles = ReadonlyMap<string, FileEntry>;

/**
 * Looks inside one table: writes it again from the rows of its JSON file and compares both files.
 * Files that already differ from the manifest are passed over: what is in them means nothing.
 */
export async function verifyTable(
  folder: string,
  table: ReleaseTable,
  sound: SoundFiles,
): Promise<ReleaseFinding[]> {
  const [csv, json] = [sound.get(csvFileName(table)), sound.get(jsonFileName(table))];
  const header = csv ? await verifyHeader(folder, table) : [];
  if (!json) return header;
  const again = await writeAgain(folder, table);
  if ('code' in again) return [...header, again];
  const [csvAgain, jsonAgain] = again;
  return [
    ...header,
    ...compareEntry(json, jsonAgain, 'row_malformed'),
    ...(csv && header.length === 0 ? compareEntry(csv, csvAgain, 'csv_and_json_differ') : []),
  ];
}

async function verifyHeader(folder: string, table: ReleaseTable): Promise<ReleaseFinding[]> {
  const known = [columnsIn(table), firstColumnsIn(table)].map(headerOf);
  const actual = await headerLine(folder, table);
  if (known.includes(actual)) return [];
  return [finding('header_differs', csvFileName(table), known[0], actual.slice(0, 500))];
}

async function headerLine(folder: string, table: ReleaseTable): Promise<string> {
  for await (const line of fileLines(join(folder, csvFileName(table))))
    return line.replace(CSV_BOM, '').trimEnd();
  return '';
}

function headerOf(columns: readonly string[]): string {
  return csvRecord(columns).trimEnd();
}

/** Those the table was written with: today's, unless its first row, else its header, has those of the first releases. */
async function writtenColumns(folder: string, table: ReleaseTable): Promise<readonly string[]> {
  const first = firstColumnsIn(table);
  try {
    for await (const row of jsonRows(join(folder, jsonFileName(table))))
      return headerOf(Object.keys(Object(row))) === headerOf(first) ? first : columnsIn(table);
    return (await headerLine(folder, table)) === headerOf(first) ? first : columnsIn(table);
  } catch {
    // What cannot be read is said by whoever reads it next.
    return columnsIn(table);
  }
}

async function writeAgain(
  folder: string,
  table: ReleaseTable,
): Promise<ReleaseFinding | readonly [FileEntry, FileEntry]> {
  const files = new TableFiles(table, async () => {}, await writtenColumns(folder, table));
  const name = jsonFileName(table);
  let lineNumber = 0;
  files.begin();
  try {
    for await (const line of fileLines(join(folder, name))) {
      lineNumber += 1;
      if (line !== '[' && line !== ']') files.add(readRow(table, line));
      if (files.isFull) await files.flush();
    }
  } catch (error) {
    const code = error instanceof RowsOutOfOrder ? 'rows_out_of_order' : 'row_malformed';
    return finding(code, name, null, `line ${lineNumber}`);
  }
  return files.finish();
}

/** @throws SyntaxError, or zod's error, when the line is no row of the table */
function readRow(table: ReleaseTable, line: string): TableRow {
  const text = line.endsWith(',') ? line.slice(0, -1) : line;
  const later = LATER_COLUMNS[table]?.map((column) => [column, null]) ?? [];
  const cells = { ...Object.fromEntries(later), ...JSON.parse(text) };
  return { table, row: RELEASE_TABLES[table].parse(cells) } as TableRow;
}

function compareEntry(
  stated: FileEntry,
  again: FileEntry,
  code: ReleaseFinding['code'],
): ReleaseFinding[] {
  if (stated.sha256 !== again.sha256) return [finding(code, stated.name)];
  return stated.rows === again.rows
    ? []
    : [finding('rows_differ', stated.name, stated.rows, again.rows)];
}
