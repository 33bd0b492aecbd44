import { createHash } from 'node:crypto';
import type { ReleaseManifest } from '@rangewatch/schema';
import type { WriteBytes } from './hashed-file.ts';
import {
  MANIFEST_FILE,
  manifestText,
  SIGNATURE_FILE,
  SUMS_FILE,
  sumsText,
} from './release-files.ts';
import type { ReleaseHeader } from './release-header.ts';
import { ReleaseWriter, type WriterContext } from './release-writer.ts';
import { signText } from './signature.ts';
import { Sm3Sums } from './sm3-sums.ts';
import type { TableRow } from './table-row.ts';

export interface RenderedRelease {
  readonly manifest: ReleaseManifest;
  readonly manifestSha256: string;
}

/** What a release is made with besides its header and rows. */
export interface RenderOptions extends WriterContext {
  /** 32 bytes: the seed of the Ed25519 key that signs the sums. */
  readonly signingKey: Uint8Array;
  /** A private SM2 key as PEM, where the sums are to be given by SM3 too. */
  readonly sm2Key: string | null;
}

/**
 * Writes all files of a release: rows in, bytes out, each row seen once and memory constant.
 * The same header, rows and key give the same bytes, all but an SM2 signature.
 *
 * @param rows protected rows of all tables in any mixture, each table's in code-point order of its keys
 * @throws RowsOutOfOrder, and whatever `rows` or `write` throw; the files are incomplete then
 */
export async function renderRelease(
  header: ReleaseHeader,
  rows: AsyncIterable<TableRow> | Iterable<TableRow>,
  write: WriteBytes,
  { signingKey, sm2Key, ...context }: RenderOptions,
): Promise<RenderedRelease> {
  const sm3 = sm2Key === null ? null : new Sm3Sums(write, sm2Key);
  const out = sm3?.write ?? write;
  const writer = new ReleaseWriter(header, out, context);
  for await (const row of rows) await writer.add(row);
  const manifest = buildManifest(header, await writer.finish());
  const text = manifestText(manifest);
  const manifestSha256 = createHash('sha256').update(text).digest('hex');
  const sums = sumsText(manifest, manifestSha256);
  await out(MANIFEST_FILE, Buffer.from(text));
  await write(SUMS_FILE, Buffer.from(sums));
  await write(SIGNATURE_FILE, signText(sums, signingKey));
  await sm3?.finish();
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
    ...(header.revisedOn !== undefined && { revisedOn: header.revisedOn }),
    timeZone: header.timeZone,
    containsSample: header.containsSample,
    method: header.policy.method,
    revisionReasons: header.revisionReasons,
    files: files.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
