/** A picture that may be read, by what its first bytes say of it. */
export interface PictureSize {
  readonly type: 'png' | 'jpeg' | 'webp';
  /** In pixels: what a decoder would make room for. */
  readonly width: number;
  readonly height: number;
}

/** A phone's screen has up to 5 million pixels; a long screenshot two or three times that. */
const MOST_PIXELS = 16_000_000;
const LONGEST_SIDE = 20_000;

/**
 * Type and size of a PNG, JPEG or WebP by its header alone, so that a picture of a few kilobytes that unpacks to
 * gigabytes is known before anything unpacks it. Null for any other content, whatever the file is named.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return pngSize(view) ?? jpegSize(view) ?? webpSize(view);
  } catch (error) {
    // The header breaks off.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

export function isReadableSize({ width, height }: PictureSize): boolean {
  const isThere = width > 0 && height > 0;
  return isThere && width * height <= MOST_PIXELS && Math.max(width, height) <= LONGEST_SIDE;
}

const PNG = 0x89504e47;
const IHDR = 0x49484452;

function pngSize(view: DataView): PictureSize | null {
  if (view.getUint32(0) !== PNG || view.getUint32(12) !== IHDR) return null;
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Frames of a JPEG begin with C0 to CF, but for tables (C4), extensions (C8) and coding conditions (CC). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function jpegSize(view: DataView): PictureSize | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker))
      return { type: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // A byte that fills up to the marker has no length.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

const RIFF = 0x52494646;
const WEBP = 0x57454250;
const LOSSY = 0x56503820;
const LOSSLESS = 0x5650384c;
const EXTENDED = 0x56503858;

function webpSize(view: DataView): PictureSize | null {
  if (view.getUint32(0) !== RIFF || view.getUint32(8) !== WEBP) return null;
  const kind = view.getUint32(12);
  if (kind === LOSSY)
    return {
      type: 'webp',
      width: view.getUint16(26, true) & 0x3fff,
      height: view.getUint16(28, true) & 0x3fff,
    };
  if (kind === LOSSLESS) {
    const bits = view.getUint32(21, true);
    return { type: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (kind !== EXTENDED) return null;
  const lessOne = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  return { type: 'webp', width: lessOne(24) + 1, height: lessOne(27) + 1 };
}
