import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compileCss } from './compile-css.ts';

const css = readFileSync(new URL('site.css', import.meta.url), 'utf8');

test('site.css is what site.scss compiles to', () => {
  expect(css === compileCss(), 'run `node src/assets/compile-css.ts` in apps/site').toBe(true);
});

test('it asks for no font and nothing from elsewhere', () => {
  expect(css).not.toMatch(/GDS Transport|@font-face|@import|url\(/);
});

test('it stays small', () => {
  expect(brotliCompressSync(css).length).toBeLessThan(11_000);
});
