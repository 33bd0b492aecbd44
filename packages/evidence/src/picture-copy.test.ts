import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { copyPicture, coverPicture, PictureUnreadable } from './picture-copy.ts';
import { pictureBytes } from './test-files.ts';

/** Mean colour, 0 to 255 each, of a part of a picture given in shares. */
async function colourAt(picture: Uint8Array, left: number, top: number): Promise<number[]> {
  const { width, height } = await sharp(picture).metadata();
  const part = {
    left: Math.floor(left * width),
    top: Math.floor(top * height),
    width: Math.floor(width / 20),
    height: Math.floor(height / 20),
  };
  const { channels } = await sharp(await sharp(picture).extract(part).toBuffer()).stats();
  return channels.map(({ mean }) => Math.round(mean));
}

const isDark = (colour: number[]): boolean => colour.every((value) => value < 60);

describe('the copy of a picture', () => {
  it.each(['jpeg', 'png', 'webp', 'gif'] as const)(
    'of a %s says nothing beside the picture',
    async (format) => {
      const original = await pictureBytes(format);
      const copy = Buffer.from(await copyPicture(original));
      const { exif, icc, iptc, xmp, format: made, width, height } = await sharp(copy).metadata();
      expect([exif, icc, iptc, xmp]).toEqual([undefined, undefined, undefined, undefined]);
      expect([made, width, height]).toEqual(['jpeg', 400, 800]);
      for (const word of ['Canary', 'Wang', 'Exif']) expect(copy.includes(word)).toBe(false);
      expect(isDark(await colourAt(copy, 0.1, 0.1))).toBe(true);
      expect(isDark(await colourAt(copy, 0.9, 0.9))).toBe(false);
    },
  );

  it('stands upright, as phones show it', async () => {
    const copy = await copyPicture(await pictureBytes('jpeg', { orientation: 6 }));
    expect(await sharp(copy).metadata()).toMatchObject({ width: 800, height: 400 });
    expect(isDark(await colourAt(copy, 0.9, 0.1))).toBe(true);
  });

  it('is at most 2,400 pixels a side', async () => {
    const copy = await copyPicture(await pictureBytes('png', { width: 1000, height: 6000 }));
    expect(await sharp(copy).metadata()).toMatchObject({ width: 400, height: 2400 });
  });

  it('is not made of what only begins like a picture', async () => {
    const png = await pictureBytes('png');
    const broken = [
      png.subarray(0, 200),
      Buffer.concat([png.subarray(0, 60), Buffer.from('MZ executable')]),
    ];
    for (const bytes of broken) await expect(copyPicture(bytes)).rejects.toThrow(PictureUnreadable);
  });

  it('is not made of a small file that unpacks into gigabytes', async () => {
    await expect(copyPicture(pngBomb(40_000))).rejects.toThrow(PictureUnreadable);
  });
});

describe('covering', () => {
  it('leaves nothing of what was there, and everything else', async () => {
    const copy = await copyPicture(await pictureBytes('png'));
    const areas = [{ left: 0.6, top: 0.6, width: 0.4, height: 0.4 }];
    const covered = await coverPicture(copy, areas);
    expect(isDark(await colourAt(covered, 0.7, 0.7))).toBe(true);
    expect(isDark(await colourAt(covered, 0.92, 0.92))).toBe(true);
    expect(isDark(await colourAt(covered, 0.8, 0.3))).toBe(false);
  });

  it('passes over areas of no size, and cuts off what lies outside', async () => {
    const copy = await copyPicture(await pictureBytes('png'));
    const covered = await coverPicture(copy, [
      { left: 0.5, top: 0.5, width: 0, height: 0.2 },
      { left: 0.9, top: 0.9, width: 1, height: 1 },
    ]);
    expect(isDark(await colourAt(covered, 0.94, 0.94))).toBe(true);
    expect(isDark(await colourAt(covered, 0.6, 0.55))).toBe(false);
  });
});

/** A PNG of `side` × `side` pixels, all of them one row of nothing repeated: some kilobytes. */
function pngBomb(side: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.writeUInt8(1, 8);
  const rows = deflateSync(Buffer.alloc((side / 8 + 1) * 100));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
