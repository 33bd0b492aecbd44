import { openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3mini } from 's3mini';
import { createDiskStore } from './disk-store.ts';
import { type EvidenceStore, EvidenceStoreUnavailable, type StoredFile } from './evidence-store.ts';

export interface S3Settings {
  /** With the bucket as its path: `https://s3.example.org/rangewatch-evidence`. */
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const TYPE = 'application/octet-stream';
const PAGE = 1000;
const TIMEOUT_MS = 60_000;

/** Keeps files in a bucket of any store that speaks S3. */
export function createS3Store(settings: S3Settings): EvidenceStore {
  const bucket = new S3mini({ ...settings, requestAbortTimeout: TIMEOUT_MS });
  return {
    put: (name, content) => put(bucket, name, content),
    async get(name) {
      const response = await reaching(() => bucket.getObjectResponse(name));
      return response?.body ?? null;
    },
    async remove(name) {
      await reaching(() => bucket.deleteObject(name));
    },
    list: () => list(bucket),
  };
}

/** The store wants to know the length first: the file, sealed already, waits on the disk until it is whole. */
async function put(
  bucket: S3mini,
  name: string,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rangewatch-evidence-'));
  try {
    await createDiskStore(folder).put('whole', content);
    const whole = await openAsBlob(join(folder, 'whole'), { type: TYPE });
    await reaching(() => bucket.putObject(name, whole, TYPE, undefined, undefined, whole.size));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* list(bucket: S3mini): AsyncGenerator<StoredFile> {
  let token: string | undefined;
  do {
    const page = await reaching(() => bucket.listObjectsPaged('/', '', PAGE, token));
    for (const { Key, LastModified } of page?.objects ?? [])
      yield { name: Key, storedAt: new Date(LastModified) };
    token = page?.nextContinuationToken;
  } while (token);
}

/** The store's own words may hold names of keys: they stay in `cause`. */
async function reaching<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new EvidenceStoreUnavailable('the S3 store does not answer as expected', { cause });
  }
}
