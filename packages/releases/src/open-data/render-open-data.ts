import { createHash } from 'node:crypto';
import {
  DATA_PACKAGE_FILE,
  LOOK_UP_FIELDS,
  type LookUpRow,
  type ReleaseManifest,
} from '@rangewatch/schema';
import { HashedFile, type WriteBytes } from '../hashed-file.ts';
import { SUMS_FILE } from '../release-files.ts';
import { CSV_FILE, dataPackageText, PARQUET_FILE, README_FILE } from './data-package.ts';
import { LookUpCsv } from './look-up-csv.ts';
import type { OpenDataHeader } from './open-data-header.ts';
import { openDataReadme } from './open-data-readme.ts';
import { ParquetFile } from '../parquet-file.ts';

type FileEntry = ReleaseManifest['files'][number];

export interface RenderedOpenData {
  readonly rowCount: number;
}

/**
 * Writes the daily look-up files: rows in, bytes out, each row seen once and memory constant.
 * The same header and rows give the same bytes. `datapackage.json` and `SHA256SUMS` come last.
 *
 * @throws whatever `rows` or `write` throw; the files are incomplete then
 */
export async function renderOpenData(
  header: OpenDataHeader,
  rows: AsyncIterable<LookUpRow> | Iterable<LookUpRow>,
  write: WriteBytes,
): Promise<RenderedOpenData> {
  const [csv, parquet] = await writeTables(header, rows, write);
  const readme = new HashedFile(README_FILE, write);
  readme.add(openDataReadme(header, csv.rows));
  const files = [csv, parquet, await readme.finish()];
  const text = dataPackageText(header, files);
  await write(DATA_PACKAGE_FILE, Buffer.from(text));
  const sha256 = createHash('sha256').update(text).digest('hex');
  const sums = [...files, { name: DATA_PACKAGE_FILE, sha256 }];
  await write(
    SUMS_FILE,
    Buffer.from(sums.map((file) => `${file.sha256}  ${file.name}\n`).join('')),
  );
  return { rowCount: csv.rows };
}

async function writeTables(
  { asOf, policy }: OpenDataHeader,
  rows: AsyncIterable<LookUpRow> | Iterable<LookUpRow>,
  write: WriteBytes,
): Promise<readonly [FileEntry, FileEntry]> {
  const csv = new LookUpCsv(CSV_FILE, write);
  const parquet = new ParquetFile(PARQUET_FILE, write, {
    fields: LOOK_UP_FIELDS,
    orderedBy: 'range',
    about: { week: asOf, method: policy.method },
  });
  for await (const row of rows) {
    csv.add(row);
    parquet.add(row);
    if (csv.isFull) await csv.flush();
    if (parquet.isFull) await parquet.flush();
  }
  return [await csv.finish(), await parquet.finish()];
}
