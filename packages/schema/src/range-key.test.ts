import { ensureCallerNumber, ensureNumberRange } from '@rangewatch/numbering';
import { expect, test } from 'vitest';
import { blockOf, bucketOf, hashedRanges, phoneblockHash } from './range-key.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test('hashes are those of PhoneBlock', () => {
  // The example of PhoneBlock's own documentation.
  const number = ensureNumberRange('4917650642602');
  expect(hex(phoneblockHash(number)).toUpperCase()).toBe(
    '3D1D76F0C3664E1E818C6ECCFD8843AD1F4091CC',
  );
});

test('a number is found by itself, its ten and its hundred', () => {
  expect(hashedRanges(ensureCallerNumber('8617012345678'))).toEqual([
    '8617012345678',
    '861701234567*',
    '86170123456**',
  ]);
});

test('a block is ten thousand numbers, or the widest range its plan has', () => {
  expect(blockOf(ensureCallerNumber('8617012345678'))).toBe('861701234****');
  expect(blockOf(ensureCallerNumber('14703352559'))).toBe('1470335****');
  expect(blockOf(ensureCallerNumber('CN:95588'))).toBe('CN:95***');
});

test('a bucket is three hex digits of the SHA-1 of the digits a block shares', () => {
  // printf 861701234 | sha1sum
  expect(bucketOf(ensureNumberRange('861701234****'))).toBe('003');
  expect(bucketOf(ensureNumberRange('CN:95***'))).toBe('119');
});
