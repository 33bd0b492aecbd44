import { createCipheriv, createDecipheriv } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
/** First bytes of a sealed file: what it is, and the version of its form. */
const MAGIC = Buffer.from('RWEV\x01', 'latin1');
const CHUNK_BYTES = 65_536;
const TAG_BYTES = 16;
const NONCE_BYTES = 12;
const COUNTER_OFFSET = 7;
const LAST_OFFSET = 11;

/** A sealed file that was changed, cut off or put together anew, or that another key belongs to. */
export class SealedFileBroken extends Error {
  override readonly name = 'SealedFileBroken';
  constructor(options?: ErrorOptions) {
    super('the sealed file was changed, is cut off, or belongs to another key', options);
  }
}

/**
 * Encrypts a file of any length in chunks of 64 KiB, in the STREAM construction (Hoang, Reyhanitabar, Rogaway and
 * Vizár, CRYPTO 2015): AES-256-GCM, a nonce of seven zero bytes, a 4-byte counter and a byte that marks the last
 * chunk, so that chunks can neither be moved nor left out. A key is used for one file only.
 */
export async function* sealStream(
  content: AsyncIterable<Uint8Array>,
  key: Uint8Array,
): AsyncGenerator<Uint8Array> {
  yield MAGIC;
  for await (const { chunk, index, isLast } of chunksOf(content, CHUNK_BYTES)) {
    const cipher = createCipheriv(CIPHER, key, nonce(index, isLast));
    yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
  }
}

/**
 * Decrypts what `sealStream` made. Bytes come as soon as their chunk is known to be whole; only after the last
 * one is it known that nothing is missing.
 * @throws SealedFileBroken
 */
export async function* openStream(
  sealed: AsyncIterable<Uint8Array>,
  key: Uint8Array,
): AsyncGenerator<Uint8Array> {
  const content = withoutMagic(sealed);
  for await (const { chunk, index, isLast } of chunksOf(content, CHUNK_BYTES + TAG_BYTES)) {
    yield openChunk(chunk, key, nonce(index, isLast));
  }
}

function openChunk(chunk: Uint8Array, key: Uint8Array, iv: Uint8Array): Uint8Array {
  if (chunk.length < TAG_BYTES) throw new SealedFileBroken();
  const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  decipher.setAuthTag(chunk.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(chunk.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch (cause) {
    throw new SealedFileBroken({ cause });
  }
}

function nonce(index: number, isLast: boolean): Uint8Array {
  const bytes = Buffer.alloc(NONCE_BYTES);
  bytes.writeUInt32BE(index, COUNTER_OFFSET);
  bytes[LAST_OFFSET] = isLast ? 1 : 0;
  return bytes;
}

async function* withoutMagic(sealed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const part of sealed) {
    if (head === null) {
      yield part;
      continue;
    }
    head = Buffer.concat([head, part]);
    if (head.length < MAGIC.length) continue;
    if (!head.subarray(0, MAGIC.length).equals(MAGIC)) throw new SealedFileBroken();
    yield head.subarray(MAGIC.length);
    head = null;
  }
  if (head !== null) throw new SealedFileBroken();
}

/** Cuts a stream into chunks of one size; the last is shorter, or as long, or empty when there is nothing. */
async function* chunksOf(
  content: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ chunk: Uint8Array; index: number; isLast: boolean }> {
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let index = 0;
  for await (const part of content) {
    waiting.push(part);
    waitingBytes += part.length;
    // The last chunk is known as such only at the end: as much as one chunk always waits.
    if (waitingBytes <= size) continue;
    let rest = Buffer.concat(waiting);
    for (; rest.length > size; rest = rest.subarray(size)) {
      yield { chunk: rest.subarray(0, size), index, isLast: false };
      index += 1;
    }
    waiting = [rest];
    waitingBytes = rest.length;
  }
  yield { chunk: Buffer.concat(waiting), index, isLast: true };
}
