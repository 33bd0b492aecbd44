import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { ImportProblem } from './import-problem.ts';

const GZIP_MAGIC = Buffer.of(0x1f, 0x8b);
const READ_CHUNK_BYTES = 256 * 1024;

/**
 * The bytes of a file, unpacked when its content (not its name) is gzip.
 * @throws ImportProblem `missing`, `unreadable` or `gzip_damaged`.
 */
export async function* fileBytes(path: string): AsyncGenerator<Buffer> {
  const packed = await startsAsGzip(path);
  const raw = createReadStream(path, { highWaterMark: READ_CHUNK_BYTES });
  const bytes = packed ? raw.pipe(createGunzip({ chunkSize: READ_CHUNK_BYTES })) : raw;
  raw.on('error', (error) => bytes.destroy(error));
  try {
    for await (const chunk of bytes) yield chunk as Buffer;
  } catch (cause) {
    throw new ImportProblem(isZlibError(cause) ? 'gzip_damaged' : 'unreadable', path, null, {
      cause,
    });
  } finally {
    raw.destroy();
  }
}

async function startsAsGzip(path: string): Promise<boolean> {
  try {
    await using file = await open(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.equals(GZIP_MAGIC);
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new ImportProblem(missing ? 'missing' : 'unreadable', path, null, { cause });
  }
}

function isZlibError(cause: unknown): boolean {
  return String((cause as NodeJS.ErrnoException).code).startsWith('Z_');
}
