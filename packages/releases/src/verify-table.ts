import { join } from 'node:path';
import { RELEASE_TABLES, type ReleaseManifest, type ReleaseTable } from '@rangewatch/schema';
import { CSV_BOM } from './csv.ts';
import { fileLines } from './file-lines.ts';
import { finding, type ReleaseFinding } from './finding.ts';
import { csvFileName, jsonFileName } from './release-files.ts';
import { RowsOutOfOrder, TableFiles } from './table-files.ts';
import { csvHeader, type TableRow } from './table-row.ts';

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
  const expected = csvHeader(table).trimEnd();
  const file = csvFileName(table);
  for await (const line of fileLines(join(folder, file))) {
    const actual = line.replace(CSV_BOM, '').trimEnd();
    return actual === expected
      ? []
      : [finding('header_differs', file, expected, actual.slice(0, 500))];
  }
  return [finding('header_differs', file, expected, '')];
}

async function writeAgain(
  folder: string,
  table: ReleaseTable,
): Promise<ReleaseFinding | readonly [FileEntry, FileEntry]> {
  const files = new TableFiles(table, async () => {});
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
  return { table, row: RELEASE_TABLES[table].parse(JSON.parse(text)) } as TableRow;
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
