import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TopList } from './top-list.ts';

it('keeps what sorting everything would put first, whatever the order of the stream', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.integer({ min: 1, max: 12 }), (items, size) => {
      const list = new TopList<number>(size, (a, b) => b - a);
      for (const item of items) list.add(item);
      const sorted = items.toSorted((a, b) => b - a);
      expect(list.finish()).toEqual({ shown: sorted.slice(0, size), total: items.length });
    }),
  );
});

it('shows what it kept in another order where it is no ranking', () => {
  const list = new TopList<number>(2, (a, b) => b - a);
  for (const item of [1, 3, 2]) list.add(item);
  expect(list.finish((a, b) => a - b).shown).toEqual([2, 3]);
});
