import { expect, it } from 'vitest';
import { isTokenText, tokenHash, tokenText } from './token-text.ts';

const SECRET = new Uint8Array(32).fill(7);
const token = tokenText(SECRET, 'read:summary');

it('carries 256 bits and a checksum that finds a mistyped sign', () => {
  expect(token).toMatch(/^rw_(?:07){32}[0-9a-f]{8}$/);
  expect(isTokenText(token)).toBe(true);
  const mistyped = Array.from({ length: 72 }, (_, at) => {
    const sign = token.charAt(3 + at) === '0' ? '1' : '0';
    return token.slice(0, 3 + at) + sign + token.slice(4 + at);
  });
  expect(mistyped.filter(isTokenText)).toEqual([]);
});

it.each(['phoneblock', 'phoneblock:read'] as const)(
  'begins as a client of PhoneBlock expects: %s',
  (scope) => {
    const text = tokenText(SECRET, scope);
    expect(text).toMatch(/^pbt_(?:07){32}/);
    expect(isTokenText(text)).toBe(true);
  },
);

it('is kept as its SHA-256 only', () => {
  expect(tokenHash(token)).toHaveLength(32);
  expect(() => tokenText(new Uint8Array(31), 'phoneblock')).toThrow(RangeError);
});
