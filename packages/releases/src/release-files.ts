import {
  DATA_PACKAGE_FILE,
  LOCALES,
  type Locale,
  type ReleaseManifest,
  type ReleaseTable,
} from '@rangewatch/schema';
import { TABLES } from './table-row.ts';

export const MANIFEST_FILE = 'manifest.json';
export const SUMS_FILE = 'SHA256SUMS';
/** The Ed25519 signature of the sums, 64 bytes. */
export const SIGNATURE_FILE = 'SHA256SUMS.sig';
/** Only where the deployment has an SM2 key. */
export const SM3_SUMS_FILE = 'SM3SUMS';
export const SM3_SIGNATURE_FILE = 'SM3SUMS.sig';
/** The briefing: for a browser, and for paper. */
export const BRIEFING_HTML_FILE = 'report.html';
export const BRIEFING_PDF_FILE = 'report.pdf';
/** What both are made from. */
export const BRIEFING_JSON_FILE = 'report.json';
export const REVISIONS_FILE = 'revisions.json';
export const WORKBOOK_FILE = 'weekly.xlsx';

export function csvFileName(table: ReleaseTable): string {
  return `${table}.csv`;
}

export function jsonFileName(table: ReleaseTable): string {
  return `${table}.json`;
}

export function parquetFileName(table: ReleaseTable): string {
  return `${table}.parquet`;
}

export function csvMetadataFileName(table: ReleaseTable): string {
  return `${table}.csv-metadata.json`;
}

export function readmeFileName(locale: Locale): string {
  return `README.${locale}.txt`;
}

/** Tables of many rows, which are slow to read as text. */
export const PARQUET_TABLES: readonly ReleaseTable[] = ['ranges', 'numbers', 'weekly'];

const TABLE_FILES: readonly string[] = TABLES.flatMap((table) => [
  csvFileName(table),
  jsonFileName(table),
]);

/**
 * The files that hold the week's figures: two revisions say the same when these are the same. The series repeats
 * those of other weeks, which have releases of their own.
 */
const DATA_FILES: readonly string[] = TABLE_FILES.filter((name) => !name.startsWith('weekly.'));

/** What stands beside the files that the manifest lists: it cannot name itself or what is made from it. */
export const UNLISTED_FILES: readonly string[] = [
  MANIFEST_FILE,
  SUMS_FILE,
  SIGNATURE_FILE,
  SM3_SUMS_FILE,
  SM3_SIGNATURE_FILE,
];

/** Every file the manifest lists, in its order; beside them stand `manifest.json` and `SHA256SUMS`. */
export const LISTED_FILES: readonly string[] = [
  ...TABLE_FILES,
  ...LOCALES.map(readmeFileName),
  ...PARQUET_TABLES.map(parquetFileName),
  ...TABLES.map(csvMetadataFileName),
  BRIEFING_HTML_FILE,
  BRIEFING_PDF_FILE,
  BRIEFING_JSON_FILE,
  REVISIONS_FILE,
  WORKBOOK_FILE,
  DATA_PACKAGE_FILE,
].toSorted();

/** Files that the first releases do not have. */
export const LATER_FILES: readonly string[] = [BRIEFING_JSON_FILE];

/** Whether two releases hold the same figures, whatever their revision, status and dates. */
export function haveSameFigures(a: ReleaseManifest, b: ReleaseManifest): boolean {
  const [left, right] = [figuresOf(a), figuresOf(b)];
  return left.length === right.length && left.every((figure, index) => figure === right[index]);
}

function figuresOf(manifest: ReleaseManifest): string[] {
  return manifest.files
    .filter((file) => DATA_FILES.includes(file.name))
    .map((file) => `${file.sha256} ${file.name}`)
    .toSorted();
}

/** `manifest.json`, the same bytes for the same manifest. */
export function manifestText(manifest: ReleaseManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** `SHA256SUMS` as `sha256sum -c` reads it: every listed file and the manifest, by name. */
export function sumsText(manifest: ReleaseManifest, manifestSha256: string): string {
  const sums = [...manifest.files, { name: MANIFEST_FILE, sha256: manifestSha256 }];
  const lines = sums.map((file) => ({ name: file.name, line: `${file.sha256}  ${file.name}\n` }));
  return lines
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ line }) => line)
    .join('');
}
