import { createHash, type Hash } from 'node:crypto';
import { HEAD_BYTES, type RecognisedFile, recogniseFile } from '@rangewatch/evidence';
import { LARGEST_EVIDENCE, megabytesOf, type Problem, problem } from '@rangewatch/schema';

/** Thrown in the middle of a file that turns out to be larger than its kind may be. */
export class UploadTooLarge extends Error {
  override readonly name = 'UploadTooLarge';
}

/** A file on its way in, known by its first bytes. */
export interface Arriving extends RecognisedFile {
  /** All of it, once; ends with UploadTooLarge where it passes the limit. */
  readonly content: AsyncIterable<Uint8Array>;
  /** What came, once all did. */
  readonly arrived: () => { readonly byteCount: number; readonly sha256: Uint8Array };
}

/** Looks at the beginning of a file; what is not taken, or announces itself as too large, is read no further. */
export async function readUpload(
  content: AsyncIterable<Uint8Array>,
  declaredBytes: number | null,
): Promise<Arriving | Problem> {
  const parts = content[Symbol.asyncIterator]();
  const head = await readHead(parts);
  if (head.length === 0) return problem('evidence_empty', 'file');
  const file = await recogniseFile(head);
  if (file.kind === null)
    return problem('evidence_kind_unknown', 'file', { found: file.found?.toUpperCase() ?? '?' });
  const limit = LARGEST_EVIDENCE[file.kind];
  if ((declaredBytes ?? 0) > limit) return tooLarge(limit);
  const hash = createHash('sha256');
  const count = { bytes: 0 };
  return {
    ...file,
    content: counted(head, parts, { limit, hash, count }),
    arrived: () => ({ byteCount: count.bytes, sha256: hash.digest() }),
  };
}

export function tooLarge(limitBytes: number): Problem {
  return problem('evidence_too_large', 'file', { limit: megabytesOf(limitBytes) });
}

async function readHead(parts: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const head: Uint8Array[] = [];
  for (let length = 0; length < HEAD_BYTES; ) {
    const { value, done } = await parts.next();
    if (done) break;
    head.push(value);
    length += value.length;
  }
  return Buffer.concat(head);
}

async function* counted(
  head: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
  { limit, hash, count }: { limit: number; hash: Hash; count: { bytes: number } },
): AsyncGenerator<Uint8Array> {
  for (let part: Uint8Array = head; ; ) {
    count.bytes += part.length;
    if (count.bytes > limit) throw new UploadTooLarge();
    hash.update(part);
    yield part;
    const { value, done } = await rest.next();
    if (done) return;
    part = value;
  }
}
