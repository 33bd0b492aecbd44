import type { Problem } from '@rangewatch/schema';
import sharp from 'sharp';

/** Words that may stand nowhere but in the file. */
const CANARY = 'Canary Wang, 138 0013 8000, said on the line ';
export const PDF = Buffer.from(`%PDF-1.7\n${CANARY.repeat(5_000)}`);

export async function* parts(bytes: Uint8Array, size = 10_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export function uploadOf(bytes: Uint8Array, change: object = {}) {
  return { subject: 'consent', declaredBytes: bytes.length, content: parts(bytes), ...change };
}

export async function picture(colour = '#e0a030'): Promise<Uint8Array> {
  const plain = sharp({ create: { width: 300, height: 600, channels: 3, background: colour } });
  return await plain
    .withExif({ IFD0: { Artist: CANARY } })
    .png()
    .toBuffer();
}

export function taken<T>(outcome: T | Problem): T {
  if (typeof outcome === 'object' && outcome !== null && 'code' in outcome)
    throw new Error(JSON.stringify(outcome));
  return outcome;
}

export async function gather(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const part of content) all.push(part);
  return Buffer.concat(all);
}
