import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor.ts';

const KEY = new Uint8Array(32).fill(7);
const PLACE = { start: '2026-08-01|c0123456789abcdef', skip: 3 };
const CURSOR = encodeCursor(KEY, 'campaigns:', PLACE);

describe('a cursor', () => {
  it('leads back to its place', () => {
    expect(decodeCursor(KEY, 'campaigns:', CURSOR)).toEqual(PLACE);
  });

  it('belongs to one list and one deployment', () => {
    expect(decodeCursor(KEY, 'campaigns:lantern', CURSOR)).toBeNull();
    expect(decodeCursor(new Uint8Array(32), 'campaigns:', CURSOR)).toBeNull();
  });

  it('is refused with any one character changed', () => {
    for (let index = 0; index < CURSOR.length - 1; index += 1) {
      const other = CURSOR[index] === 'A' ? 'B' : 'A';
      const changed = CURSOR.slice(0, index) + other + CURSOR.slice(index + 1);
      expect(decodeCursor(KEY, 'campaigns:', changed), `character ${index}`).toBeNull();
    }
  });

  it.each(['', 'x', '!!!', 'A'.repeat(22), 'A'.repeat(300)])('is not %j', (text) => {
    expect(decodeCursor(KEY, 'campaigns:', text)).toBeNull();
  });
});
