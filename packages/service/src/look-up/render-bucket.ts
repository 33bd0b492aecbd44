import { createHash } from 'node:crypto';
import type { Bucket } from './bucket.ts';

/** The smallest answer; larger ones are 2, 4, 8 … times as large, so that a size tells little. */
const SMALLEST_BYTES = 16_384;

/**
 * A bucket as compact JSON, padded to the next step of size. The padding is made of hashes of the bucket's name, so
 * that it is the same every time and does not shrink when a proxy compresses the answer.
 */
export function renderBucket(bucket: Bucket): string {
  const bare = JSON.stringify({ ...bucket, padding: '' });
  const missing = paddedBytes(Buffer.byteLength(bare)) - Buffer.byteLength(bare);
  return `${bare.slice(0, -'"}'.length)}${filler(bucket.bucket, missing)}"}`;
}

/** 16 KiB for nearly every bucket; 40,000 bytes are padded to 65,536. */
export function paddedBytes(bytes: number): number {
  let size = SMALLEST_BYTES;
  while (size < bytes) size *= 2;
  return size;
}

function filler(seed: string, length: number): string {
  const parts: string[] = [];
  for (let made = 0, count = 0; made < length; count += 1) {
    const part = createHash('sha512').update(`padding/v1 ${seed} ${count}`).digest('base64url');
    parts.push(part);
    made += part.length;
  }
  return parts.join('').slice(0, length);
}
