import { createHash } from 'node:crypto';
import { LOCALES, type ReleaseManifest, type ReleaseTable } from '@rangewatch/schema';
import { ChangedCells, type PreviousRows } from './changed-cells.ts';
import { HashedFile, type WriteBytes } from './hashed-file.ts';
import { readmeText } from './readme.ts';
import {
  MANIFEST_FILE,
  manifestText,
  readmeFileName,
  SUMS_FILE,
  sumsText,
} from './release-files.ts';
import type { ReleaseHeader } from './release-header.ts';
import { TableFiles } from './table-files.ts';
import { TABLES, type TableRow } from './table-row.ts';

export interface RenderedRelease {
  readonly manifest: ReleaseManifest;
  readonly manifestSha256: string;
}

/**
 * Writes all files of a release: rows in, bytes out, each row seen once and memory constant.
 * The same header and rows give the same bytes.
 *
 * @param rows protected rows of all tables in any mixture, each table's in code-point order of its keys
 * @param previous the rows of the revision before, to list what changed
 * @throws RowsOutOfOrder, and whatever `rows` or `write` throw; the files are incomplete then
 */
export async function renderRelease(
  header: ReleaseHeader,
  rows: AsyncIterable<TableRow> | Iterable<TableRow>,
  write: WriteBytes,
  previous: PreviousRows | null = null,
): Promise<RenderedRelease> {
  const changes = new ChangedCells(header, write, previous);
  const files = [
    ...(await writeTables(rows, write, changes)),
    await changes.finish(),
    ...(await writeReadmes(header, write)),
  ];
  const manifest = buildManifest(header, files);
  const text = manifestText(manifest);
  const manifestSha256 = createHash('sha256').update(text).digest('hex');
  await write(MANIFEST_FILE, Buffer.from(text));
  await write(SUMS_FILE, Buffer.from(sumsText(manifest, manifestSha256)));
  return { manifest, manifestSha256 };
}

async function writeTables(
  rows: AsyncIterable<TableRow> | Iterable<TableRow>,
  write: WriteBytes,
  changes: ChangedCells,
): Promise<ReleaseManifest['files']> {
  const tables = Object.fromEntries(
    TABLES.map((table) => [table, new TableFiles(table, write)]),
  ) as Record<ReleaseTable, TableFiles>;
  for (const table of TABLES) tables[table].begin();
  for await (const row of rows) {
    const files = tables[row.table];
    files.add(row);
    if (files.isFull) await files.flush();
    await changes.add(row);
  }
  const files: ReleaseManifest['files'] = [];
  for (const table of TABLES) files.push(...(await tables[table].finish()));
  return files;
}

async function writeReadmes(
  header: ReleaseHeader,
  write: WriteBytes,
): Promise<ReleaseManifest['files']> {
  const files: ReleaseManifest['files'] = [];
  for (const locale of LOCALES) {
    const file = new HashedFile(readmeFileName(locale), write);
    file.add(readmeText(header, locale));
    files.push(await file.finish());
  }
  return files;
}

function buildManifest(header: ReleaseHeader, files: ReleaseManifest['files']): ReleaseManifest {
  return {
    format: 'rangewatch-release/1',
    week: header.week,
    revision: header.revision,
    status: header.status,
    scheduledAt: header.scheduledAt.toISOString(),
    timeZone: header.timeZone,
    containsSample: header.containsSample,
    method: header.policy.method,
    revisionReasons: header.revisionReasons,
    files: files.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
