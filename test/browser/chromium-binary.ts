import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

const require = createRequire(import.meta.url);

/**
 * Unpacks the Chromium of `@sparticuz/chromium` once into `cacheDirectory` and returns its path.
 * That package's own `executablePath()` trusts any file named `chromium` in the temporary folder,
 * also one that an interrupted run left half written.
 */
export async function unpackChromium(cacheDirectory: string): Promise<string> {
  const executable = join(cacheDirectory, 'chromium');
  if (existsSync(executable)) return executable;
  await mkdir(cacheDirectory, { recursive: true });
  const partial = `${executable}.${process.pid}`;
  const packed = join(dirname(require.resolve('@sparticuz/chromium')), '..', 'bin', 'chromium.br');
  try {
    await pipeline(
      createReadStream(packed),
      createBrotliDecompress({ chunkSize: 2 ** 20 }),
      createWriteStream(partial, { mode: 0o755 }),
    );
    await rename(partial, executable);
  } finally {
    await rm(partial, { force: true });
  }
  return executable;
}
