import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openStream, SealedFileBroken, sealStream } from './sealed-stream.ts';
import { gather, inParts } from './test-files.ts';

const CHUNK = 65_536;
const SEALED_CHUNK = CHUNK + 16;
const HEAD = 5;
const key = randomBytes(32);

const seal = (content: Uint8Array, partBytes = 10_000): Promise<Buffer> =>
  gather(sealStream(inParts(content, partBytes), key));
const open = (sealed: Uint8Array, withKey: Uint8Array = key, partBytes = 7_000): Promise<Buffer> =>
  gather(openStream(inParts(sealed, partBytes), withKey));

describe('a sealed file', () => {
  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 17])(
    'of %i bytes opens to what it was, however it arrives',
    async (length) => {
      const content = randomBytes(length);
      for (const partBytes of [1_000, CHUNK, 400_000]) {
        const sealed = await seal(content, partBytes);
        expect((await open(sealed, key, partBytes)).equals(content)).toBe(true);
        expect(sealed.length).toBe(HEAD + length + 16 * Math.max(1, Math.ceil(length / CHUNK)));
      }
    },
  );

  it('shows nothing of what it holds', async () => {
    const sealed = await seal(Buffer.from('17012345678 '.repeat(20_000)));
    expect(sealed.includes('17012345678')).toBe(false);
  });

  it('does not open when any part of it was changed, moved, repeated or left out', async () => {
    const sealed = await seal(randomBytes(3 * CHUNK + 100));
    const chunk = (at: number): Buffer =>
      sealed.subarray(HEAD + at * SEALED_CHUNK, HEAD + (at + 1) * SEALED_CHUNK);
    const head = sealed.subarray(0, HEAD);
    const flipped = Buffer.from(sealed);
    flipped.writeUInt8((flipped[HEAD + 70_000] ?? 0) ^ 1, HEAD + 70_000);
    const forgeries = [
      flipped,
      Buffer.concat([head, chunk(1), chunk(0), chunk(2), chunk(3)]),
      Buffer.concat([head, chunk(0), chunk(0), chunk(2), chunk(3)]),
      Buffer.concat([head, chunk(0), chunk(2), chunk(3)]),
      Buffer.concat([head, chunk(0), chunk(1), chunk(2)]),
      Buffer.concat([sealed, chunk(3)]),
      sealed.subarray(0, sealed.length - 1),
      sealed.subarray(0, HEAD),
      sealed.subarray(1),
      Buffer.alloc(0),
    ];
    for (const forgery of forgeries) await expect(open(forgery)).rejects.toThrow(SealedFileBroken);
  });

  it('does not open with another key', async () => {
    await expect(open(await seal(randomBytes(100)), randomBytes(32))).rejects.toThrow(
      SealedFileBroken,
    );
  });
});
