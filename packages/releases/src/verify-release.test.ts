import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LATER_COLUMNS, type ReleaseManifest, releaseManifest } from '@rangewatch/schema';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  LATER_FILES,
  LISTED_FILES,
  MANIFEST_FILE,
  manifestText,
  SUMS_FILE,
  sumsText,
  UNLISTED_FILES,
} from './release-files.ts';
import { publicKeyPem } from './signature.ts';
import { renderToFolder, TEST_OPTIONS } from './test-release.ts';
import { verifyRelease } from './verify-release.ts';

let rendered = '';
let folder = '';
beforeAll(async () => {
  rendered = await renderToFolder();
});
beforeEach(async () => {
  folder = `${rendered}-copy`;
  await cp(rendered, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));
afterAll(() => rm(rendered, { recursive: true }));

const at = (name: string): string => join(folder, name);

async function codes(): Promise<string[]> {
  return (await verifyRelease(folder)).map(({ code, file }) => `${code} ${file}`);
}

async function replaceIn(name: string, from: string | RegExp, to: string): Promise<void> {
  const before = await readFile(at(name), 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  await writeFile(at(name), after);
}

/** A forger's work: makes manifest and sums agree with whatever the files hold now. */
async function restateManifest(
  change: (manifest: ReleaseManifest) => void = () => {},
): Promise<void> {
  const manifest = releaseManifest.parse(JSON.parse(await readFile(at(MANIFEST_FILE), 'utf8')));
  for (const file of manifest.files) {
    const bytes = await readFile(at(file.name));
    Object.assign(file, {
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  }
  change(manifest);
  const text = manifestText(manifest);
  await writeFile(at(MANIFEST_FILE), text);
  await writeFile(
    at(SUMS_FILE),
    sumsText(manifest, createHash('sha256').update(text).digest('hex')),
  );
}

describe('verifying a release', () => {
  it('finds nothing in an untouched one, nor in one without rows', async () => {
    expect(await verifyRelease(folder)).toEqual([]);
    const empty = await renderToFolder([]);
    expect(await verifyRelease(empty)).toEqual([]);
    await rm(empty, { recursive: true });
  });

  it('finds nothing in one from before its later columns', async () => {
    for (const [table, later] of Object.entries(LATER_COLUMNS)) {
      for (const name of later)
        await replaceIn(`${table}.json`, new RegExp(`,"${name}":[^,}]*`, 'g'), '');
      const last = `(?:,"[^"]*"){${later.length}}(?=\\r\\n)`;
      await replaceIn(`${table}.csv`, new RegExp(last, 'g'), '');
    }
    await restateManifest((manifest) => {
      manifest.files = manifest.files.filter(({ name }) => !LATER_FILES.includes(name));
    });
    for (const name of LATER_FILES) await rm(at(name));
    expect(await codes()).toEqual([]);
    await replaceIn('signals.csv', '"120"', '"121"');
    await restateManifest();
    expect(await codes()).toEqual(['csv_and_json_differ signals.csv']);
  });

  it.each([...LISTED_FILES, SUMS_FILE])('names %s when it is missing', async (name) => {
    await rm(at(name));
    expect(await codes()).toEqual([`file_missing ${name}`]);
  });

  it('names a file that was cut short, with both sizes', async () => {
    const { length } = await readFile(at('ranges.json'));
    await truncate(at('ranges.json'), 10);
    expect(await verifyRelease(folder)).toEqual([
      { code: 'bytes_differ', file: 'ranges.json', expected: String(length), actual: '10' },
    ]);
  });

  it('names files and folders nobody listed', async () => {
    await writeFile(at('extra.csv'), '');
    await mkdir(at('more'));
    expect(await codes()).toEqual(['file_unknown extra.csv', 'file_unknown more']);
  });

  it('names a folder that cannot be read, a missing manifest and one that is none', async () => {
    expect(await verifyRelease(at('nowhere'))).toMatchObject([{ code: 'folder_unreadable' }]);
    await writeFile(at(MANIFEST_FILE), '{"format":"rangewatch-release/1"}');
    await writeFile(at('numbers.csv'), 'other');
    await rm(at('ranges.csv'));
    const others = ['sha256_differs numbers.csv', 'file_missing ranges.csv'];
    expect((await codes()).toSorted()).toEqual(
      ['manifest_malformed manifest.json', 'sha256_differs manifest.json', ...others].toSorted(),
    );
    await rm(at(MANIFEST_FILE));
    expect((await codes()).toSorted()).toEqual(
      ['manifest_missing manifest.json', ...others].toSorted(),
    );
  });

  it('reads nothing where a link leads out of the folder', async () => {
    await rename(at('numbers.csv'), `${folder}-aside`);
    await symlink(`${folder}-aside`, at('numbers.csv'));
    expect(await codes()).toEqual(['file_irregular numbers.csv']);
    await rm(at('numbers.csv'));
    await symlink('/dev/zero', at('numbers.csv'));
    expect(await codes()).toEqual(['file_irregular numbers.csv']);
    await rm(`${folder}-aside`);
  });

  it('waits for nobody to write into a pipe', async () => {
    await rm(at('numbers.csv'));
    spawnSync('mkfifo', [at('numbers.csv')]);
    expect(await codes()).toEqual(['file_irregular numbers.csv']);
  });

  it('names a listed file that is a folder', async () => {
    await rename(at('numbers.csv'), `${folder}-aside`);
    await mkdir(at('numbers.csv'));
    expect(await codes()).toEqual(['file_unreadable numbers.csv']);
    await rm(`${folder}-aside`);
  });
});

describe('a release of which one byte changed', () => {
  const pair = generateKeyPairSync('ec', { namedCurve: 'SM2' });
  const sm2Key = String(pair.privateKey.export({ format: 'pem', type: 'pkcs8' }));
  const sm2PublicKey = String(pair.publicKey.export({ format: 'pem', type: 'spki' }));
  const key = publicKeyPem(TEST_OPTIONS.signingKey);
  let signed = '';
  beforeAll(async () => {
    signed = await renderToFolder(undefined, { ...TEST_OPTIONS, sm2Key });
  });
  afterAll(() => rm(signed, { recursive: true }));

  /** The names that are told, when a file holds these bytes instead of its own. */
  async function told(name: string, bytes: Uint8Array): Promise<string[]> {
    const path = join(signed, name);
    const own = await readFile(path);
    await writeFile(path, bytes);
    const findings = await verifyRelease(signed, key, sm2PublicKey);
    await writeFile(path, own);
    return [...new Set(findings.map(({ file }) => file))];
  }

  it.each([...LISTED_FILES, ...UNLISTED_FILES])('is told by the name of %s', async (name) => {
    const bytes = await readFile(join(signed, name));
    const anywhere = createHash('sha256').update(name).digest().readUInt32BE() % bytes.length;
    for (const position of [anywhere, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(position) ^ 1, position);
      const files = await told(name, changed);
      expect(files).toContain(name);
      // Nothing else is blamed but what the changed list speaks of.
      const innocent = files.filter((file) => file !== name && file !== `${name}.sig`);
      expect(name === SUMS_FILE ? [] : innocent).toEqual([]);
    }
    expect(await told(name, bytes.subarray(0, -1))).toContain(name);
  });

  it('is told of the manifest alone where the sums are signed, of both where no key says which it was', async () => {
    const manifest = await readFile(join(signed, MANIFEST_FILE), 'utf8');
    const forged = Buffer.from(manifest.replace('"provisional"', '"final"'));
    expect(await told(MANIFEST_FILE, forged)).toEqual([MANIFEST_FILE]);
    await replaceIn(MANIFEST_FILE, '"provisional"', '"final"');
    expect(await codes()).toEqual(['sums_differ SHA256SUMS', 'sha256_differs manifest.json']);
  });

  it.runIf(hasStockTools())('is told by stock tools too', async () => {
    for (const name of [...LISTED_FILES, MANIFEST_FILE]) {
      const path = join(signed, name);
      const own = await readFile(path);
      await writeFile(path, Buffer.concat([own, Buffer.from(' ')]));
      const { stdout } = spawnSync('sha256sum', ['-c', '--quiet', SUMS_FILE], {
        cwd: signed,
        encoding: 'utf8',
      });
      await writeFile(path, own);
      expect(stdout.trim()).toBe(`${name}: FAILED`);
    }
  });
});

function hasStockTools(): boolean {
  return spawnSync('sha256sum', ['--version']).status === 0;
}

describe('verifying a release whose manifest was made to agree', () => {
  it('finds a row taken out of one of the two formats', async () => {
    await replaceIn('numbers.csv', /"2026-W34","CN:95588".*\r\n/, '');
    await restateManifest();
    expect(await codes()).toEqual(['csv_and_json_differ numbers.csv']);
  });

  it('finds row counts that are not those of the files', async () => {
    await restateManifest((manifest) => {
      for (const file of manifest.files) if (file.name.startsWith('numbers')) file.rows = 3;
    });
    expect(await verifyRelease(folder)).toEqual([
      { code: 'rows_differ', file: 'numbers.json', expected: '3', actual: '2' },
      { code: 'rows_differ', file: 'numbers.csv', expected: '3', actual: '2' },
    ]);
  });

  it('finds another header', async () => {
    await replaceIn('ranges.csv', 'report_count', 'people');
    await restateManifest();
    expect(await codes()).toEqual(['header_differs ranges.csv']);
  });

  it.each([
    ['a value outside its column', '"exact"', '"guessed"'],
    ['a missing column', ',"counts_are":"exact"', ''],
    ['an added column', '"week"', '"name":"x","week"'],
    ['no JSON', '[', ''],
    ['a missing comma', '},\n', '}\n'],
    ['a cut end', '\n]\n', ''],
  ])('finds rows that no release writes: %s', async (_, from, to) => {
    await replaceIn('categories.json', from, to);
    await restateManifest();
    expect((await codes())[0]).toBe('row_malformed categories.json');
  });

  it('finds rows out of order', async () => {
    await replaceIn('numbers.json', '8617012345678', 'CN:99999');
    await restateManifest();
    expect((await codes())[0]).toBe('rows_out_of_order numbers.json');
  });

  it('finds a manifest that lists other files', async () => {
    await restateManifest((manifest) => {
      manifest.files = manifest.files.filter((file) => file.name !== 'sources.csv');
      manifest.files.push({ name: '../numbers.csv', bytes: 0, sha256: '0'.repeat(64), rows: 0 });
    });
    expect(await codes()).toEqual([
      'file_not_listed sources.csv',
      'manifest_malformed manifest.json',
    ]);
  });
});
