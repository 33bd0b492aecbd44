import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BUCKET_COUNT, BUCKET_HEX_DIGITS, type Week } from '@rangewatch/schema';
import { type BucketDeps, readBucket } from './bucket.ts';
import { renderBucket } from './render-bucket.ts';

export interface WrittenBuckets {
  /** Files whose bytes changed, or were not there. */
  readonly writtenCount: number;
  readonly fileCount: number;
}

/** Every bucket's name, `000` to `fff`. */
export function bucketNames(): readonly string[] {
  return Array.from({ length: BUCKET_COUNT }, (_, index) =>
    index.toString(16).padStart(BUCKET_HEX_DIGITS, '0'),
  );
}

/**
 * Writes the 4,096 files that answer private look-ups into a folder, ready for any CDN: `000.json` to `fff.json`.
 * A file is replaced as a whole, and only when its bytes changed; a run that is stopped leaves whole files.
 */
export async function writeBuckets(
  folder: string,
  asOf: Week,
  deps: BucketDeps,
  stopping?: AbortSignal,
): Promise<WrittenBuckets> {
  await mkdir(folder, { recursive: true });
  let writtenCount = 0;
  for (const bucket of bucketNames()) {
    if (stopping?.aborted) break;
    const text = renderBucket(await readBucket(bucket, asOf, deps));
    if (await replaceFile(join(folder, `${bucket}.json`), text)) writtenCount += 1;
  }
  return { writtenCount, fileCount: BUCKET_COUNT };
}

/** False when the file says so already. */
async function replaceFile(path: string, text: string): Promise<boolean> {
  const before = await readFile(path, 'utf8').catch(() => null);
  if (before === text) return false;
  const draft = `${path}.part`;
  const handle = await open(draft, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  await rename(draft, path);
  return true;
}
