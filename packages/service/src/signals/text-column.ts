import { growingColumn } from './growing-column.ts';

/** Short texts one after another in UTF-8: millions of them are far smaller than as strings. */
export interface TextColumn {
  push(text: string): void;
  readonly length: number;
  at(place: number): string;
}

const CHUNK_BYTES = 1 << 20;

export function textColumn(): TextColumn {
  const chunks: Buffer[] = [];
  /** Chunk and byte at which each text begins; it ends where `ends` says, in the same chunk. */
  const chunkOf = growingColumn();
  const starts = growingColumn();
  const ends = growingColumn();
  let used = CHUNK_BYTES;
  return {
    push(text) {
      const size = Buffer.byteLength(text);
      if (used + size > CHUNK_BYTES) {
        chunks.push(Buffer.allocUnsafe(Math.max(CHUNK_BYTES, size)));
        used = 0;
      }
      const chunk = chunks.length - 1;
      chunks[chunk]?.write(text, used);
      chunkOf.push(chunk);
      starts.push(used);
      used += size;
      ends.push(used);
    },
    get length() {
      return ends.length;
    },
    at(place) {
      return chunks[chunkOf.at(place)]?.toString('utf8', starts.at(place), ends.at(place)) ?? '';
    },
  };
}
