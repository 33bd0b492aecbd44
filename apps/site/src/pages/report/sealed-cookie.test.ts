import { expect, test } from 'vitest';
import { openValue, sealValue, TooLargeToSeal } from './sealed-cookie.ts';

const KEY = new Uint8Array(32).fill(1);
const OTHER_KEY = new Uint8Array(32).fill(2);
const ANSWERS = { calls: [{ number: '170 1234 5678' }] };

test('gives back what was sealed', () => {
  expect(openValue(sealValue(ANSWERS, 'answers', KEY), 'answers', KEY)).toEqual(ANSWERS);
});

test('opens nothing that was damaged, renamed, sealed with another key, or never sealed', () => {
  const sealed = sealValue(ANSWERS, 'answers', KEY);
  const damaged = `${sealed.startsWith('A') ? 'B' : 'A'}${sealed.slice(1)}`;
  expect(openValue(damaged, 'answers', KEY)).toBeNull();
  expect(openValue(sealed, 'sent', KEY)).toBeNull();
  expect(openValue(sealed, 'answers', OTHER_KEY)).toBeNull();
  for (const text of [undefined, '', 'abc', 'x'.repeat(5000)])
    expect(openValue(text, 'answers', KEY)).toBeNull();
});

test('is never the same twice and shows nothing of its content', () => {
  const sealed = sealValue(ANSWERS, 'answers', KEY);
  expect(sealValue(ANSWERS, 'answers', KEY)).not.toBe(sealed);
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('1234');
});

test('refuses what would not fit a cookie', () => {
  const noise = Array.from({ length: 900 }, (_, index) => Math.sin(index));
  expect(() => sealValue(noise, 'answers', KEY)).toThrow(TooLargeToSeal);
});
