import {
  AUTHORITY_COLUMNS,
  type AuthorityRow,
  compareAuthorityRows,
  type ReleaseManifest,
} from '@rangewatch/schema';
import { CSV_BOM, csvRecord } from '../csv.ts';
import { HashedFile, type WriteBytes } from '../hashed-file.ts';

export const AUTHORITY_CSV_FILE = 'authority.csv';
export const AUTHORITY_JSON_FILE = 'authority.json';

/** Rows for authorities came out of order or twice. */
export class AuthorityRowsOutOfOrder extends Error {
  constructor() {
    super('rows for authorities are not in code-point order');
    this.name = 'AuthorityRowsOutOfOrder';
  }
}

/**
 * Writes the authority's table as CSV and JSON in a single walk over its rows; the same rows give the same bytes.
 * @returns what a manifest says of the two files
 * @throws AuthorityRowsOutOfOrder, and whatever `rows` or `write` throw; the files are incomplete then
 */
export async function renderAuthority(
  rows: AsyncIterable<AuthorityRow> | Iterable<AuthorityRow>,
  write: WriteBytes,
): Promise<ReleaseManifest['files']> {
  const csv = new HashedFile(AUTHORITY_CSV_FILE, write);
  const json = new HashedFile(AUTHORITY_JSON_FILE, write);
  csv.add(CSV_BOM + csvRecord(AUTHORITY_COLUMNS));
  json.add('[');
  let last: AuthorityRow | null = null;
  for await (const row of rows) {
    if (last && compareAuthorityRows(last, row) >= 0) throw new AuthorityRowsOutOfOrder();
    csv.add(csvRecord(AUTHORITY_COLUMNS.map((column) => row[column])), 1);
    json.add(`${last ? ',' : ''}\n${jsonObject(row)}`, 1);
    last = row;
    if (csv.isFull || json.isFull) await flush(csv, json);
  }
  json.add('\n]\n');
  return [await csv.finish(), await json.finish()];
}

async function flush(csv: HashedFile, json: HashedFile): Promise<void> {
  await csv.flush();
  await json.flush();
}

/** One line; keys in column order, whatever order the row has them in. */
function jsonObject(row: AuthorityRow): string {
  return JSON.stringify(Object.fromEntries(AUTHORITY_COLUMNS.map((name) => [name, row[name]])));
}
