import { createHash } from 'node:crypto';
import type { ReleaseManifest } from '@rangewatch/schema';
import type { PreviousRows } from './changed-cells.ts';
import type { WriteBytes } from './hashed-file.ts';
import { MANIFEST_FILE, manifestText, SUMS_FILE, sumsText } from './release-files.ts';
import type { ReleaseHeader } from './release-header.ts';
import { ReleaseWriter } from './release-writer.ts';
import type { TableRow } from './table-row.ts';

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
  const writer = new ReleaseWriter(header, write, previous);
  for await (const row of rows) await writer.add(row);
  const files = await writer.finish();
  const manifest = buildManifest(header, files);
  const text = manifestText(manifest);
  const manifestSha256 = createHash('sha256').update(text).digest('hex');
  await write(MANIFEST_FILE, Buffer.from(text));
  await write(SUMS_FILE, Buffer.from(sumsText(manifest, manifestSha256)));
  return { manifest, manifestSha256 };
}

function buildManifest(
  header: ReleaseHeader,
  files: readonly ReleaseManifest['files'][number][],
): ReleaseManifest {
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
