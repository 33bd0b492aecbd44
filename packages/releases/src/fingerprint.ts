import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

export interface Fingerprint {
  readonly bytes: number;
  readonly sha256: string;
}

/** Size and SHA-256 of a file, read in pieces. */
export async function fingerprint(path: string): Promise<Fingerprint | 'missing' | 'unreadable'> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable';
  }
  return { bytes, sha256: hash.digest('hex') };
}
