import { execFileSync, spawnSync } from 'node:child_process';
import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publicKeyPem, signatureFault, signText } from './signature.ts';
import { renderToFolder, renderToMemory, TEST_OPTIONS } from './test-release.ts';
import { verifyRelease } from './verify-release.ts';

const PUBLIC_KEY = publicKeyPem(TEST_OPTIONS.signingKey);
const OTHER_KEY = publicKeyPem(new Uint8Array(32).fill(9));

let folder = '';
beforeEach(async () => {
  folder = await renderToFolder();
  await writeFile(join(folder, '..', `${folder.split('/').at(-1)}.pem`), PUBLIC_KEY);
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await rm(`${folder}.pem`);
});

const faults = async (key: string) =>
  (await verifyRelease(folder, key)).map(({ code, file }) => `${code} ${file}`);

// RFC 8032, section 7.1, test 1: the key of all that follows and the signature of nothing.
test('is that of RFC 8032', () => {
  const seed = Buffer.from(
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'hex',
  );
  expect(Buffer.from(signText('', seed)).toString('hex')).toBe(
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  );
  expect(() => signText('', seed.subarray(1))).toThrow(RangeError);
});

test('holds for the key that signed, and for no other', async () => {
  expect(await faults(PUBLIC_KEY)).toEqual([]);
  expect(await faults(OTHER_KEY)).toEqual(['signature_wrong SHA256SUMS.sig']);
  expect(await faults('no key')).toEqual(['key_unreadable SHA256SUMS.sig']);
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
  expect(await faults(String(rsa.export({ format: 'pem', type: 'spki' })))).toEqual([
    'key_unreadable SHA256SUMS.sig',
  ]);
});

test('is missed, and a forged manifest with it, even where all sums agree', async () => {
  const sums = await readFile(join(folder, 'SHA256SUMS'));
  await writeFile(join(folder, 'SHA256SUMS'), Buffer.concat([sums, Buffer.from('\n')]));
  expect(await faults(PUBLIC_KEY)).toEqual([
    'sums_differ SHA256SUMS',
    'signature_wrong SHA256SUMS.sig',
  ]);
  await rm(join(folder, 'SHA256SUMS.sig'));
  expect(await faults(PUBLIC_KEY)).toContain('file_missing SHA256SUMS.sig');
});

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

test.skipIf(!hasOpenssl)('and the sums are what stock tools say they are', () => {
  const inFolder = { cwd: folder, encoding: 'utf8' } as const;
  const checked = execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], inFolder);
  expect(
    checked
      .trim()
      .split('\n')
      .every((line) => line.endsWith(': OK')),
  ).toBe(true);
  const openssl = (sums: string) =>
    spawnSync(
      'openssl',
      `pkeyutl -verify -pubin -inkey ${folder}.pem -rawin -in ${sums} -sigfile SHA256SUMS.sig`.split(
        ' ',
      ),
      inFolder,
    ).status;
  expect(openssl('SHA256SUMS')).toBe(0);
  expect(openssl('manifest.json')).not.toBe(0);
});

test('may stand beside one by SM2 over sums by SM3, the only bytes that differ between two runs', async () => {
  const pair = generateKeyPairSync('ec', { namedCurve: 'SM2' });
  const sm2Key = String(pair.privateKey.export({ format: 'pem', type: 'pkcs8' }));
  // Only a key read from PEM signs by SM2; one just made signs by ECDSA on the same curve.
  const publicKey = createPublicKey(String(pair.publicKey.export({ format: 'pem', type: 'spki' })));
  const options = { ...TEST_OPTIONS, sm2Key };
  const [one, two] = [
    await renderToMemory(undefined, undefined, options),
    await renderToMemory(undefined, undefined, options),
  ];
  const differing = [...one.files].filter(([name, bytes]) => !two.files.get(name)?.equals(bytes));
  expect(differing.map(([name]) => name)).toEqual(['SM3SUMS.sig']);
  const [sums, signature] = ['SM3SUMS', 'SM3SUMS.sig'].map((name) => one.files.get(name));
  expect(verify('sm3', sums ?? Buffer.of(), publicKey, signature ?? Buffer.of())).toBe(true);
  for (const [name, bytes] of one.files) await writeFile(join(folder, name), bytes);
  expect(await faults(PUBLIC_KEY)).toEqual([]);
  await writeFile(join(folder, 'SM3SUMS'), `${String(sums)}x`);
  expect(await faults(PUBLIC_KEY)).toEqual(['sums_differ SM3SUMS']);
});

test('of one text is none of another', () => {
  const signature = signText('a', TEST_OPTIONS.signingKey);
  expect(signatureFault(Buffer.from('a'), signature, PUBLIC_KEY)).toBeNull();
  expect(signatureFault(Buffer.from('b'), signature, PUBLIC_KEY)).toBe('signature_wrong');
});
