import type { ReporterTag } from '@rangewatch/database/writers';
import { ensureNumberRange } from '@rangewatch/numbering';
import { ensureWeek } from '@rangewatch/schema';
import { describe, expect, it } from 'vitest';
import { sealTags, unsealTags } from './seal-tags.ts';
import { SealBroken } from './sealed-box.ts';

const KEY = new Uint8Array(32).fill(7);
const IV = Uint8Array.from({ length: 12 }, (_, index) => index);
const TAGS: ReporterTag[] = [
  {
    range: ensureNumberRange('861701234****'),
    week: ensureWeek('2026-W34'),
    tag: Buffer.from(Array.from({ length: 16 }, (_, index) => index)),
  },
];

describe('sealTags', () => {
  const sealed = sealTags(KEY, 'r1', TAGS, IV);

  it('gives the bytes another implementation of AES-256-GCM gives', () => {
    expect(Buffer.from(sealed).toString('hex')).toBe(
      '01000102030405060708090a0b35c39cd3c3a36604d194d49d7a86a8b243dacb482b38ee794680d6a8c87246d0c31094bc2850411c41fd5798a2f52c449b2c0795c689739a97ac80e733bbf172c47f180ef688b9',
    );
  });

  it('opens under its key and report', () => {
    expect(unsealTags(KEY, 'r1', sealed)).toEqual(TAGS);
  });

  it('does not open as another report’s', () => {
    expect(() => unsealTags(KEY, 'r2', sealed)).toThrow(SealBroken);
  });

  it('does not open when two reports’ seals were swapped', () => {
    const other = sealTags(
      KEY,
      'r2',
      [],
      Uint8Array.from(IV, (byte) => byte + 1),
    );
    expect(() => unsealTags(KEY, 'r1', other)).toThrow(SealBroken);
    expect(() => unsealTags(KEY, 'r2', sealed)).toThrow(SealBroken);
  });

  it('does not open under another key', () => {
    expect(() => unsealTags(new Uint8Array(32), 'r1', sealed)).toThrow(SealBroken);
  });

  it('does not open with any one bit changed or cut short', () => {
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Uint8Array.from(sealed, (byte, at) => (at === index ? byte ^ 1 : byte));
      expect(() => unsealTags(KEY, 'r1', changed), `byte ${index}`).toThrow(SealBroken);
      expect(() => unsealTags(KEY, 'r1', sealed.subarray(0, index))).toThrow(SealBroken);
    }
  });
});
