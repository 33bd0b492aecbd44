import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AUTHORITY_FORMATS, type AuthorityFile, authorityText } from '@rangewatch/releases';
import type { AuthorityRow, Release } from '@rangewatch/schema';
import type { Response } from 'express';

interface ExactFile {
  readonly file: AuthorityFile;
  readonly release: Release;
  readonly rows: readonly AuthorityRow[];
}

/**
 * Streams a file of exact rows. Its length and SHA-256 (RFC 9530) go ahead of it, so that one that was cut off or
 * changed on its way is known as such; for them the text is made twice rather than held.
 */
export async function sendExactFile(
  res: Response,
  { file, release, rows }: ExactFile,
): Promise<void> {
  const { week, revision } = release;
  const hash = createHash('sha256');
  let byteCount = 0;
  for (const text of authorityText(file, rows)) {
    hash.update(text);
    byteCount += Buffer.byteLength(text);
  }
  res.attachment(`${week}-r${revision}-${file}`);
  res.set({
    'Content-Type': AUTHORITY_FORMATS[file].mediaType,
    'Content-Length': String(byteCount),
    'Repr-Digest': `sha-256=:${hash.digest('base64')}:`,
  });
  await pipeline(Readable.from(authorityText(file, rows)), res);
}
