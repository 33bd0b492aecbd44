import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compileScript } from './compile-script.ts';

const script = readFileSync(new URL('generated/call-log.js', import.meta.url), 'utf8');

test('call-log.js is what its sources compile to', async () => {
  const isFresh = script === (await compileScript());
  expect(isFresh, 'run `node src/assets/compile-script.ts` in apps/site').toBe(true);
});

test('it connects nowhere, evaluates nothing and loads nothing', () => {
  expect(script).not.toMatch(/\bfetch\(|sendBeacon|WebSocket|\beval\(|\bimport\(|localStorage/);
});

test('it stays small', () => {
  expect(brotliCompressSync(script).length).toBeLessThan(20_000);
});
