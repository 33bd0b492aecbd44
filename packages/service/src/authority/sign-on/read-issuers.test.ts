import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readIssuers } from './read-issuers.ts';

const OFFICE = {
  id: 'office',
  issuer: 'https://login.example.org/realms/office',
  clientId: 'rangewatch',
  clientSecretFile: 'office.secret',
  authority: 'Consumer office, Fujian',
  label: { 'zh-Hans': '统一登录', 'zh-Hant': '單一登入', en: 'Office sign-on' },
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'issuers-'));
  await writeFile(join(folder, 'office.secret'), 'swordfish\n');
  await writeFile(join(folder, 'empty.secret'), '\n');
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: unknown) {
  const file = join(folder, 'issuers.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return await readIssuers({ OIDC_ISSUERS: file });
}

it('are none without the setting', async () => {
  expect(await readIssuers({})).toEqual([]);
});

it('stand in a file, with secrets beside it that are never printed', async () => {
  const local = { ...OFFICE, id: 'local', issuer: 'http://localhost:8080/realms/x' };
  const issuers = await read([OFFICE, local]);
  expect(issuers).toMatchObject([
    { issuerId: 'office', clientId: 'rangewatch', authority: 'Consumer office, Fujian' },
    { issuerId: 'local', url: new URL(local.issuer) },
  ]);
  expect(issuers[0]?.clientSecret.export().toString()).toBe('swordfish');
  expect(inspect(issuers) + JSON.stringify(issuers)).not.toContain('swordfish');
});

it.each<[unknown, RegExp]>([
  ['{"id":', /issuers\.json, which does not hold JSON/],
  [{}, /expected array/],
  [[{ ...OFFICE, id: 'Office 1' }], /lower-case letters[^]*\[0\]\.id/],
  [[{ ...OFFICE, issuer: 'http://login.example.org' }], /must begin with https:\/\//],
  [[{ ...OFFICE, issuer: 'https://login.example.org/?realm=x' }], /must end with its path/],
  [[{ ...OFFICE, issuer: 'login.example.org' }], /must be the address of the issuer/],
  [[{ ...OFFICE, label: { en: 'Office' } }], /label\["?zh-Hans/],
  [[{ ...OFFICE, scopes: 'openid email' }], /scopes/],
  [[OFFICE, OFFICE], /one id twice/],
  [[{ ...OFFICE, clientSecretFile: 'none.secret' }], /secret of office, .*none\.secret, cannot/],
  [
    [{ ...OFFICE, clientSecretFile: 'empty.secret' }],
    /secret of office, .*empty\.secret, is empty/,
  ],
])('names what is wrong with %j', async (content, message) => {
  await expect(read(content)).rejects.toThrow(message);
});

it('names a file that is not there', async () => {
  await expect(readIssuers({ OIDC_ISSUERS: '/no/issuers.json' })).rejects.toThrow(
    'OIDC_ISSUERS names /no/issuers.json, which cannot be read.',
  );
});
