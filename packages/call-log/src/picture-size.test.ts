import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isReadableSize, pictureSize } from './picture-size.ts';

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
  );
const png = (width: readonly number[], height: readonly number[]): Uint8Array =>
  bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', width, height);

it.each([
  ['png', png([0, 0, 4, 56], [0, 0, 9, 96]), 1080, 2400],
  [
    'jpeg',
    bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc2, 0, 17, 8, 9, 96, 4, 56]),
    1080,
    2400,
  ],
  ['webp', bytes('RIFF....WEBPVP8 ....', [0, 0, 0, 0x9d, 1, 0x2a, 56, 4, 96, 0x49]), 1080, 2400],
  ['webp', bytes('RIFF....WEBPVP8L....', [0x2f, 0x37, 0xc4, 0x57, 0x02]), 1080, 2400],
  ['webp', bytes('RIFF....WEBPVP8X....', [0, 0, 0, 0], [55, 4, 0], [95, 9, 0]), 1080, 2400],
] as const)('the size of a %s is read from its header', (type, content, width, height) => {
  const size = pictureSize(content);
  expect(size).toEqual({ type, width, height });
  expect(size && isReadableSize(size)).toBe(true);
});

it('tells a picture that unpacks to gigabytes from one that can be read', () => {
  for (const bomb of [
    png([0, 0, 0xff, 0xff], [0, 0, 0xff, 0xff]),
    png([0, 0, 0, 1], [0x7f, 0xff, 0xff, 0xff]),
    png([0, 0, 0, 0], [0, 0, 0, 1]),
  ]) {
    const size = pictureSize(bomb);
    expect(size && isReadableSize(size)).toBe(false);
  }
});

it('of anything else is none, and never throws', () => {
  for (const other of [bytes('GIF89a'), bytes('<calls>'), bytes('\x89PNG'), bytes([0xff, 0xd8])])
    expect(pictureSize(other)).toBeNull();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.nat(2), (rest, kind) => {
      const begin = [bytes([0xff, 0xd8]), bytes('RIFF....WEBPVP8'), png([0, 0, 0, 1], [])][kind];
      const size = pictureSize(Uint8Array.from([...(begin ?? []), ...rest]));
      expect(size === null || size.width >= 0).toBe(true);
    }),
  );
});
