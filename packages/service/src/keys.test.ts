import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addLaterKeys, createKeys, KEY_NAMES, KeyUnavailable, loadKeys } from './keys.ts';

let folder = '';
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'rangewatch-keys-')), 'keys');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

describe('createKeys', () => {
  it('makes one file for each key, for its owner only, and nothing else', async () => {
    expect(await createKeys(folder)).toEqual(KEY_NAMES);
    expect((await readdir(folder)).toSorted()).toEqual(
      [...KEY_NAMES.map((name) => `${name}.key`), 'release.pem'].toSorted(),
    );
    expect(await readFile(join(folder, 'release.pem'), 'utf8')).toMatch(/^-+BEGIN PUBLIC KEY/);
    for (const name of KEY_NAMES) {
      expect((await stat(join(folder, `${name}.key`))).mode & 0o777).toBe(0o600);
    }
  });

  it('never touches a key that is there', async () => {
    await createKeys(folder);
    const before = await readFile(join(folder, 'seal.key'), 'utf8');
    await rm(join(folder, 'site.key'));
    expect(await createKeys(folder)).toEqual(['site']);
    expect(await readFile(join(folder, 'seal.key'), 'utf8')).toBe(before);
  });

  it('adds keys that a folder from before has not got', async () => {
    await createKeys(folder);
    for (const name of ['challenge', 'identity']) await rm(join(folder, `${name}.key`));
    await addLaterKeys(folder);
    expect((await loadKeys(folder)).identity).toHaveLength(32);
  });

  it('adds the key of releases to a folder from before, but makes no other in the place of a lost one', async () => {
    await createKeys(folder);
    await rm(join(folder, 'release.key'));
    await addLaterKeys(folder);
    await expect(loadKeys(folder)).rejects.toThrow(/release\.key: missing$/);
    await rm(join(folder, 'release.pem'));
    await addLaterKeys(folder);
    expect((await loadKeys(folder)).release).toHaveLength(32);
  });

  it('gives simultaneous starters the same keys', async () => {
    await Promise.all(Array.from({ length: 8 }, () => createKeys(folder)));
    expect(await loadKeys(folder)).toEqual(await loadKeys(folder));
    expect(await readdir(folder)).toHaveLength(KEY_NAMES.length + 1);
  });
});

describe('loadKeys', () => {
  it('reads 32 bytes each, all different', async () => {
    await createKeys(folder);
    const keys = Object.values(await loadKeys(folder));
    expect(keys.map((key) => key.length)).toEqual(KEY_NAMES.map(() => 32));
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(keys.length);
  });

  it('names the file that is missing or malformed, not what is in it', async () => {
    await expect(loadKeys(folder)).rejects.toThrow(KeyUnavailable);
    await createKeys(folder);
    await writeFile(join(folder, 'person.key'), 'too-short-secret');
    await expect(loadKeys(folder)).rejects.toThrow(/person\.key: malformed$/);
  });
});
