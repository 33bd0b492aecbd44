import { createHash } from 'node:crypto';
import type { ReleaseManifest } from '@rangewatch/schema';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { MANIFEST_FILE, manifestText, SUMS_FILE, sumsText } from '../release-files.ts';
import { wallClock } from '../revision-lines.ts';

/** A file of the folder in pieces that are cut the same at every reading: the bytes of the zip depend on them. */
export type ReadPieces = (name: string) => AsyncIterable<Uint8Array>;

/** A file of the folder is not what its manifest says. */
export class ArchivedFileDiffers extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} is not what the manifest says`);
    this.name = 'ArchivedFileDiffers';
    this.file = file;
  }
}

/** A busy real week: 71 MB become 9.9 MB in 0.8 CPU s; level 6 gives 9.7 MB in 1.2, level 1 10.4 MB in 0.8. */
const LEVEL = 3;
/** Compressed as they are. */
const PACKED = /\.(?:parquet|pdf|xlsx)$/;
/** fflate writes sizes and offsets in 32 bits. */
const MOST_BYTES = 4_000_000_000;
const NOTHING = new Uint8Array();

/** `r1.zip`, beside the folder `r1`. */
export function archiveFileName(revision: number): string {
  return `r${revision}.zip`;
}

/** Whether the release is small enough to be one zip file. */
export function isArchivable({ files }: ReleaseManifest): boolean {
  return files.reduce((sum, { bytes }) => sum + bytes, 0) < MOST_BYTES;
}

/**
 * A release's folder as one zip file, a piece at a time: the same bytes for the same folder, whenever and wherever it
 * is made. Compressed by fflate, not by zlib, whose bytes depend on its version and the processor.
 *
 * @param beside the files that the manifest does not list: itself, the sums, their signatures
 * @throws ArchivedFileDiffers
 */
export async function* releaseArchive(
  manifest: ReleaseManifest,
  beside: readonly string[],
  read: ReadPieces,
): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    out.push(bytes);
  });
  const sums = sumsOf(manifest);
  for (const name of [...sums.keys(), ...beside.filter((one) => !sums.has(one))].toSorted()) {
    const part = openPart(manifest, name);
    zip.add(part);
    const hash = createHash('sha256');
    for await (const piece of read(name)) {
      hash.update(piece);
      part.push(piece, false);
      yield* out.splice(0);
    }
    part.push(NOTHING, true);
    const sum = sums.get(name);
    if (sum !== undefined && sum !== hash.digest('hex')) throw new ArchivedFileDiffers(name);
  }
  zip.end();
  yield* out.splice(0);
}

/** What every file must hash to, but for the signatures. */
function sumsOf(manifest: ReleaseManifest): ReadonlyMap<string, string> {
  const manifestSum = sha256(manifestText(manifest));
  return new Map([
    ...manifest.files.map((file) => [file.name, file.sha256] as const),
    [MANIFEST_FILE, manifestSum],
    [SUMS_FILE, sha256(sumsText(manifest, manifestSum))],
  ]);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function openPart(
  { week, revision, scheduledAt, timeZone }: ReleaseManifest,
  name: string,
): ZipDeflate | ZipPassThrough {
  const path = `${week}-r${revision}/${name}`;
  const part = PACKED.test(name)
    ? new ZipPassThrough(path)
    : new ZipDeflate(path, { level: LEVEL });
  // Zip files know no time zone, and fflate reads the clock of this machine's: so the text is taken for a time in it.
  part.mtime = new Date(wallClock(new Date(scheduledAt), timeZone).replace(' ', 'T'));
  return part;
}
