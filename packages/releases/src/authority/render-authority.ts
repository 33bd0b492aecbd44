import { type AuthorityRow, compareAuthorityRows, type ReleaseManifest } from '@rangewatch/schema';
import { HashedFile, type WriteBytes } from '../hashed-file.ts';
import { AUTHORITY_CSV_FILE, AUTHORITY_FORMATS, AUTHORITY_JSON_FILE } from './authority-text.ts';

const FILES = [AUTHORITY_CSV_FILE, AUTHORITY_JSON_FILE] as const;

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
  const files = FILES.map((name) => ({
    file: new HashedFile(name, write),
    format: AUTHORITY_FORMATS[name],
  }));
  for (const { file, format } of files) file.add(format.head);
  let last: AuthorityRow | null = null;
  for await (const row of rows) {
    if (last && compareAuthorityRows(last, row) >= 0) throw new AuthorityRowsOutOfOrder();
    for (const { file, format } of files) file.add(format.row(row, last === null), 1);
    last = row;
    if (files.some(({ file }) => file.isFull)) for (const { file } of files) await file.flush();
  }
  const entries: ReleaseManifest['files'][number][] = [];
  for (const { file, format } of files) {
    file.add(format.foot);
    entries.push(await file.finish());
  }
  return entries;
}
