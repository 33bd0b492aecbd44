import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gather, inParts, listed } from '../test-files.ts';
import { createDiskStore } from './disk-store.ts';
import { type EvidenceStore, EvidenceStoreUnavailable } from './evidence-store.ts';
import { EvidenceStoreProblem, openEvidenceStore } from './open-evidence-store.ts';
import { createS3Store } from './s3-store.ts';
import { type S3Server, startS3Server } from './test-s3-server.ts';

let folder: string;
let s3: S3Server;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rangewatch-store-'));
  s3 = await startS3Server();
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await s3.close();
});

const content = randomBytes(200_000);
const stores: readonly [string, () => EvidenceStore][] = [
  ['on the disk', () => createDiskStore(join(folder, 'evidence'))],
  ['in a bucket', () => createS3Store(s3.settings)],
];

async function* breaksOff(): AsyncGenerator<Uint8Array> {
  yield content;
  throw new Error('the line was cut');
}

describe.each(stores)('a store %s', (_, open) => {
  it('gives back what was put into it, until it is removed', async () => {
    const store = open();
    await store.put('a.sealed', inParts(content, 30_000));
    const found = await store.get('a.sealed');
    expect(found && (await gather(found)).equals(content)).toBe(true);
    await store.remove('a.sealed');
    await store.remove('a.sealed');
    expect(await store.get('a.sealed')).toBeNull();
    expect(s3.refused).toEqual([]);
  });

  it('keeps nothing of what breaks off, and says why', async () => {
    const store = open();
    await expect(store.put('a.sealed', breaksOff())).rejects.toThrow('the line was cut');
    expect(await store.get('a.sealed')).toBeNull();
    expect(await listed(store.list())).toEqual([]);
  });

  it('lists every file with its time', async () => {
    const store = open();
    const names = ['a.sealed', 'b.copy', 'c.sealed', 'd.sealed', 'e.copy'];
    for (const name of names) await store.put(name, inParts(content.subarray(0, 10), 10));
    const found = await listed(store.list());
    expect(found.map(({ name }) => name).toSorted()).toEqual(names);
    for (const { storedAt } of found) expect(storedAt.getTime()).toBeGreaterThan(0);
  });
});

describe('a folder', () => {
  it('is readable by its owner only', async () => {
    const store = createDiskStore(join(folder, 'evidence'));
    await store.put('a.sealed', inParts(content, 30_000));
    expect((await stat(join(folder, 'evidence'))).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, 'evidence', 'a.sealed'))).mode & 0o777).toBe(0o600);
  });

  it('that cannot be written is told apart from a file that breaks off', async () => {
    await writeFile(join(folder, 'taken'), '');
    const store = createDiskStore(join(folder, 'taken'));
    await expect(store.put('a', inParts(content, 9))).rejects.toThrow(EvidenceStoreUnavailable);
  });

  it('names what a crash left, so that it can be cleared away', async () => {
    await writeFile(join(folder, '.unfinished-1'), 'x');
    const found = await listed(createDiskStore(folder).list());
    expect(found.map(({ name }) => name)).toEqual(['.unfinished-1']);
  });

  it('is empty before anything was put into it', async () => {
    expect(await listed(createDiskStore(join(folder, 'none')).list())).toEqual([]);
  });
});

describe('a bucket', () => {
  it('that refuses is unavailable, and no secret is in what is said', async () => {
    const store = createS3Store({ ...s3.settings, secretAccessKey: 'canary-secret' });
    const put = store.put('a.sealed', inParts(content, 30_000));
    await expect(put).rejects.toThrow(EvidenceStoreUnavailable);
    await expect(put).rejects.not.toThrow('canary');
    expect(s3.objects.size).toBe(0);
    expect(await readdir(tmpdir())).not.toContain('rangewatch-evidence-');
  });
});

describe('settings', () => {
  it('choose the folder, or the bucket', async () => {
    const onDisk = openEvidenceStore({ EVIDENCE_DIR: join(folder, 'x') });
    await onDisk.put('a', inParts(Buffer.from('y'), 1));
    expect(await readFile(join(folder, 'x', 'a'), 'utf8')).toBe('y');
    const inBucket = openEvidenceStore({
      EVIDENCE_S3_ENDPOINT: s3.settings.endpoint,
      EVIDENCE_S3_REGION: s3.settings.region,
      EVIDENCE_S3_ACCESS_KEY_ID: s3.settings.accessKeyId,
      EVIDENCE_S3_SECRET_ACCESS_KEY: s3.settings.secretAccessKey,
    });
    await inBucket.put('a', inParts(Buffer.from('z'), 1));
    expect(s3.objects.get('a')?.toString()).toBe('z');
  });

  it('that cannot be used are all named at once', () => {
    const settings = { EVIDENCE_S3_ENDPOINT: 'http://store' };
    const open = () => openEvidenceStore(settings);
    expect(open).toThrow(EvidenceStoreProblem);
    expect(open).toThrow(/ENDPOINT[^]*ACCESS_KEY_ID[^]*SECRET_ACCESS_KEY/);
  });
});
