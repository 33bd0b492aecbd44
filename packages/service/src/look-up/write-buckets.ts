import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { RecordReaders } from '@rangewatch/database/readers';
import type { NumberRange } from '@rangewatch/numbering';
import { BUCKET_COUNT, BUCKET_HEX_DIGITS, type Week } from '@rangewatch/schema';
import { type BucketDeps, type FindEntry, rangeEntryFinder, readBucket } from './bucket.ts';
import { renderBucket } from './render-bucket.ts';

export interface WrittenBuckets {
  /** Files whose bytes changed, or were not there. */
  readonly writtenCount: number;
  /** Files looked at: all 4,096, or fewer when the run was stopped. */
  readonly fileCount: number;
}

export interface WriteBucketsDeps extends BucketDeps {
  readonly readers: BucketDeps['readers'] & Pick<RecordReaders, 'blocksByBucket'>;
  readonly clock: () => Date;
}

/** The folder of the files inside `LOOK_UP_DIR`. */
export const BUCKETS_FOLDER = 'blocks';

/** Every bucket's name, `000` to `fff`. */
export function bucketNames(): readonly string[] {
  return Array.from({ length: BUCKET_COUNT }, (_, index) =>
    index.toString(16).padStart(BUCKET_HEX_DIGITS, '0'),
  );
}

/**
 * Writes the 4,096 files that answer private look-ups into a folder, ready for any CDN: `000.json` to `fff.json`.
 * A file is replaced as a whole, and only when its bytes changed; a run that is stopped or killed, or two runs
 * at once, leave whole files.
 */
export async function writeBuckets(
  folder: string,
  asOf: Week,
  deps: WriteBucketsDeps,
  stopping?: AbortSignal,
): Promise<WrittenBuckets> {
  await mkdir(folder, { recursive: true });
  await removeLeftDrafts(folder, deps.clock());
  const blocks = await deps.readers.blocksByBucket();
  const findWider = remember(rangeEntryFinder(asOf, deps));
  let [writtenCount, fileCount] = [0, 0];
  const names = bucketNames();
  for (let from = 0; from < names.length; from += AT_ONCE) {
    if (stopping?.aborted) break;
    const replaced = await Promise.all(
      names.slice(from, from + AT_ONCE).map(async (bucket) => {
        const read = await readBucket(bucket, blocks.get(bucket) ?? [], asOf, deps, findWider);
        return replaceFile(join(folder, `${bucket}.json`), renderBucket(read));
      }),
    );
    writtenCount += replaced.filter(Boolean).length;
    fileCount += replaced.length;
  }
  return { writtenCount, fileCount };
}

/** A wider range lies around blocks of many buckets: reading it for each took more than half of a run. */
function remember(find: FindEntry): FindEntry {
  const found = new Map<NumberRange, ReturnType<FindEntry>>();
  return (range) => {
    const entry = found.get(range) ?? find(range);
    found.set(range, entry);
    return entry;
  };
}

/** Files under way together: the disk is waited for, not the processor. */
const AT_ONCE = 16;

/** False when the file says so already. Not synced: what a power cut spoils, the next run finds changed. */
async function replaceFile(path: string, text: string): Promise<boolean> {
  const before = await readFile(path, 'utf8').catch(() => null);
  if (before === text) return false;
  draftCount += 1;
  const draft = `${path}.${hostname()}-${process.pid}-${draftCount}${DRAFT_ENDING}`;
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return true;
}

/** Every draft has a name of its own: two workers may write the same file at once, and nobody reads half of it. */
const DRAFT_ENDING = '.part';
let draftCount = 0;
/** A draft has its name for moments; after an hour whoever wrote it was killed. */
const DRAFT_LIFE_MS = 3_600_000;

async function removeLeftDrafts(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith(DRAFT_ENDING)) continue;
    const draft = join(folder, name);
    const written = await stat(draft).catch(() => null);
    if (written && now.getTime() - written.mtimeMs > DRAFT_LIFE_MS)
      await rm(draft, { force: true });
  }
}
