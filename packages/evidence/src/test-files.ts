import sharp from 'sharp';

/** A picture of one colour with a black square in its upper left quarter, and a place and a device in its metadata. */
export async function pictureBytes(
  format: 'jpeg' | 'png' | 'webp' | 'gif',
  { width = 400, height = 800, orientation = 1 } = {},
): Promise<Uint8Array> {
  const square = {
    input: {
      create: { width: width / 2, height: height / 2, channels: 3 as const, background: '#000000' },
    },
    left: 0,
    top: 0,
  };
  return await sharp({ create: { width, height, channels: 3, background: '#e0a030' } })
    .composite([square])
    .withMetadata({ orientation })
    .withExif({
      IFD0: { Make: 'Canary Phones', Artist: 'Wang Xiaoming' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '24/1 28/1 0/1' },
    })
    .toFormat(format)
    .toBuffer();
}

export async function* inParts(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function gather(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await listed(parts));
}

export async function listed<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
