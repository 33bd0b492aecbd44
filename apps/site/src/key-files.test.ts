import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readKey } from './key-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rangewatch-keys-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('reads 32 bytes', async () => {
  await writeFile(join(folder, 'site.key'), `${Buffer.alloc(32, 5).toString('base64url')}\n`);
  expect([...readKey(folder, 'site')]).toEqual(Array.from({ length: 32 }, () => 5));
});

test('names the file that is missing or damaged, not what is in it', async () => {
  expect(() => readKey(folder, 'jitter')).toThrow('jitter.key');
  await writeFile(join(folder, 'jitter.key'), 'dG9vIHNob3J0');
  expect(() => readKey(folder, 'jitter')).toThrow(/jitter\.key does not hold 32 bytes/);
});
