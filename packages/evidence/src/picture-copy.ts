import type { OverlayOptions, Sharp } from 'sharp';
import type { CoveredArea } from '@rangewatch/schema';

/** A screenshot of a long page has some 20 million; the limit keeps a small file from unpacking into gigabytes. */
const MOST_PIXELS = 50_000_000;
/** Enough to read the text of a photographed page, and small enough to be looked at over a mobile line. */
const LONGEST_SIDE = 2400;
const QUALITY = 82;
export const COPY_MEDIA_TYPE = 'image/jpeg';
/** Loaded with the first picture: most processes never see one. */
const loadSharp = async () => (await import('sharp')).default;
const COVER = { r: 0x20, g: 0x22, b: 0x24 };

/** A file that begins like a picture and is none, or is too large to be unpacked. */
export class PictureUnreadable extends Error {
  override readonly name = 'PictureUnreadable';
  constructor(options?: ErrorOptions) {
    super('the picture cannot be read', options);
  }
}

/**
 * Draws a picture anew: upright, at most 2,400 pixels a side, without anything the file says beside the picture
 * (place, device, names, preview).
 * @throws PictureUnreadable
 */
export async function copyPicture(picture: Uint8Array): Promise<Uint8Array> {
  const sharp = await loadSharp();
  try {
    return await drawn(
      sharp(picture, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
        .autoOrient()
        .resize({
          width: LONGEST_SIDE,
          height: LONGEST_SIDE,
          fit: 'inside',
          withoutEnlargement: true,
        })
        .flatten({ background: '#ffffff' }),
    );
  } catch (cause) {
    throw new PictureUnreadable({ cause });
  }
}

/** Width and height in pixels. */
export async function pictureSize(copy: Uint8Array): Promise<{ width: number; height: number }> {
  const sharp = await loadSharp();
  const { width, height } = await sharp(copy).metadata();
  return { width, height };
}

/** Covers parts of a copy for good: nothing of what was there is left in the file. */
export async function coverPicture(
  copy: Uint8Array,
  areas: readonly CoveredArea[],
): Promise<Uint8Array> {
  const size = await pictureSize(copy);
  const sharp = await loadSharp();
  const covers = areas.flatMap((area) => coverOf(area, size));
  return await drawn(sharp(copy).composite(covers));
}

async function drawn(picture: Sharp): Promise<Uint8Array> {
  return await picture
    .toColourspace('srgb')
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

/** Rounded outwards: a covered line of text does not look out by a pixel. */
function coverOf(
  area: CoveredArea,
  { width, height }: { width: number; height: number },
): OverlayOptions[] {
  const left = Math.floor(area.left * width);
  const top = Math.floor(area.top * height);
  const right = Math.min(width, Math.ceil((area.left + area.width) * width));
  const bottom = Math.min(height, Math.ceil((area.top + area.height) * height));
  if (right <= left || bottom <= top) return [];
  const size = { width: right - left, height: bottom - top };
  return [{ input: { create: { ...size, channels: 3, background: COVER } }, left, top }];
}
