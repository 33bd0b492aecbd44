import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import {
  AUTHORITY_FILES,
  AUTHORITY_XLSX_FILE,
  type AuthorityFile,
  authorityText,
  writeAuthorityWorkbook,
} from '@rangewatch/releases';
import type { AuthorityFilter } from '@rangewatch/schema';
import type { Response } from 'express';
import type { AskingReader } from '../../http/token-holder.ts';
import type { FoundRows } from './exact-week.ts';

interface ExactFile {
  readonly file: AuthorityFile;
  readonly reader: AskingReader;
  readonly found: FoundRows;
  readonly filter: AuthorityFilter;
}

/** Pieces of a file, the same each time it is gone through. */
type Pieces = Iterable<string | Uint8Array>;

/**
 * Streams a file of exact rows. Its length and SHA-256 (RFC 9530) go ahead of it, so that one that was cut off or
 * changed on its way is known as such; for them a text is made twice rather than held. A workbook is held: it is
 * compressed, and dearer to make than to keep.
 */
export async function sendExactFile(res: Response, asked: ExactFile): Promise<void> {
  const { week, revision } = asked.found.release;
  const pieces = await piecesOf(asked);
  const hash = createHash('sha256');
  let byteCount = 0;
  for (const piece of pieces()) {
    hash.update(piece);
    byteCount += Buffer.byteLength(piece);
  }
  res.attachment(`${week}-r${revision}-${asked.file}`);
  res.set({
    'Content-Type': AUTHORITY_FILES[asked.file],
    'Content-Length': String(byteCount),
    'Repr-Digest': `sha-256=:${hash.digest('base64')}:`,
  });
  await pipeline(Readable.from(pieces()), res);
}

async function piecesOf(asked: ExactFile): Promise<() => Pieces> {
  const { file, found } = asked;
  if (file !== AUTHORITY_XLSX_FILE) return () => authorityText(file, found.rows);
  const pieces = await workbookOf(asked);
  return () => pieces;
}

async function workbookOf({ reader, found, filter }: ExactFile): Promise<readonly Uint8Array[]> {
  const { release, rows } = found;
  const pieces: Uint8Array[] = [];
  await writeAuthorityWorkbook(
    { ...reader, manifest: release.manifest, filter },
    rows,
    async (_, bytes) => {
      pieces.push(bytes);
      // A long table takes a second to compress, in which others are to be answered.
      await setImmediate();
    },
  );
  return pieces;
}
