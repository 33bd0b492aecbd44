import { AUTHORITY_COLUMNS, type AuthorityRow } from '@rangewatch/schema';
import { CSV_BOM, csvRecord } from '../csv.ts';
import { mediaTypeOf } from '../media-type.ts';

export const AUTHORITY_CSV_FILE = 'authority.csv';
export const AUTHORITY_JSON_FILE = 'authority.json';
export const AUTHORITY_XLSX_FILE = 'authority.xlsx';

/** The pieces a text of exact rows is made of, in this order; put together they are its text. */
interface AuthorityFormat {
  readonly head: string;
  readonly row: (row: AuthorityRow, isFirst: boolean) => string;
  readonly foot: string;
}

export const AUTHORITY_FORMATS = {
  [AUTHORITY_CSV_FILE]: {
    head: CSV_BOM + csvRecord(AUTHORITY_COLUMNS),
    row: (row) => csvRecord(AUTHORITY_COLUMNS.map((column) => row[column])),
    foot: '',
  },
  [AUTHORITY_JSON_FILE]: {
    head: '[',
    row: (row, isFirst) => `${isFirst ? '' : ','}\n${jsonObject(row)}`,
    foot: '\n]\n',
  },
} as const satisfies Readonly<Record<string, AuthorityFormat>>;
type AuthorityTextFile = keyof typeof AUTHORITY_FORMATS;

/** Every file that exact rows are handed out as, and of what media type. */
export const AUTHORITY_FILES = {
  [AUTHORITY_CSV_FILE]: 'text/csv; charset=utf-8; header=present',
  [AUTHORITY_JSON_FILE]: 'application/json; charset=utf-8',
  [AUTHORITY_XLSX_FILE]: mediaTypeOf(AUTHORITY_XLSX_FILE),
} as const;
export type AuthorityFile = keyof typeof AUTHORITY_FILES;

export function isAuthorityFile(name: string): name is AuthorityFile {
  return Object.hasOwn(AUTHORITY_FILES, name);
}

const CHUNK_CHARACTERS = 65_536;

/** A text of exact rows a piece at a time: the bytes `renderAuthority` writes of the same rows. */
export function* authorityText(
  file: AuthorityTextFile,
  rows: Iterable<AuthorityRow>,
): Generator<string> {
  const format: AuthorityFormat = AUTHORITY_FORMATS[file];
  let text = format.head;
  let isFirst = true;
  for (const row of rows) {
    text += format.row(row, isFirst);
    isFirst = false;
    if (text.length < CHUNK_CHARACTERS) continue;
    yield text;
    text = '';
  }
  yield text + format.foot;
}

/** One line; keys in column order, whatever order the row has them in. */
function jsonObject(row: AuthorityRow): string {
  return JSON.stringify(Object.fromEntries(AUTHORITY_COLUMNS.map((name) => [name, row[name]])));
}
