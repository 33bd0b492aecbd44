import { ensureNumberRange } from '@rangewatch/numbering';
import { ensureCalendarDay, ensureWeek, type ListedRange } from '@rangewatch/schema';
import { describeEachEngine } from '@rangewatch/testkit';
import { expect, it } from 'vitest';
import { openWriters } from '../writers/index.ts';
import { openReaders } from './index.ts';

function listed(range: string, placeId: string | null, carrierId: string | null = null) {
  return {
    range: ensureNumberRange(range),
    votes: 5,
    category: null,
    lastWeek: ensureWeek('2026-W34'),
    heatScore: 1,
    placeId,
    carrierId,
  } satisfies ListedRange;
}

const DELISTED = '862101709***';
const LIST = [
  // One block with everything in it, and a hundred beside it with a ten and a number.
  listed('86210170****', 'shanghai'),
  listed('862101700***', 'shanghai'),
  listed('8621017001**', 'shanghai'),
  listed('862101700123', 'shanghai'),
  listed('8621017105**', 'shanghai'),
  listed('86210171051*', 'shanghai'),
  listed('862101710517', 'shanghai'),
  listed('862101720001', 'shanghai'),
  listed('86432017001*', 'jilin'),
  // A number whose wider range stands under another place counts for its own.
  listed('1703555****', 'virginia'),
  listed('17035550101', 'fairfax'),
  listed('861380013****', null, 'china-mobile'),
  listed('8613800138001', null, 'china-mobile'),
];

describeEachEngine('what is listed by place and carrier', (database) => {
  it('counts nothing twice, whatever its width', async () => {
    const writers = await openWriters(database().url);
    const readers = await openReaders(database().url);
    const change = async (basedOn: number, now: ListedRange[], delisted: string[]) =>
      writers.changeListing({
        basedOn,
        listed: now,
        delisted: delisted.map(ensureNumberRange),
        today: ensureCalendarDay('2026-08-18'),
        refreshedAt: new Date('2026-08-18T00:00:00Z'),
        forgetBefore: ensureCalendarDay('2026-05-18'),
        ledgerSize: 0,
        isFull: false,
      });
    try {
      await change(0, [...LIST, listed(DELISTED, 'shanghai')], []);
      await change(1, [], [DELISTED]);
      expect(await readers.countListedBy({ of: 'place', limit: 9 })).toEqual([
        { id: 'shanghai', rangeCount: 2, numberCount: 1 },
        { id: 'jilin', rangeCount: 1, numberCount: 0 },
        { id: 'virginia', rangeCount: 1, numberCount: 0 },
        { id: 'fairfax', rangeCount: 0, numberCount: 1 },
      ]);
      expect(await readers.countListedBy({ of: 'place', id: 'jilin', limit: 1 })).toHaveLength(1);
      expect(await readers.countListedBy({ of: 'place', id: 'beijing', limit: 1 })).toEqual([]);
      expect(await readers.countListedBy({ of: 'carrier', limit: 9 })).toEqual([
        { id: 'china-mobile', rangeCount: 1, numberCount: 0 },
      ]);
      const top = { of: 'place', id: 'shanghai', limit: 9 } as const;
      const numbers = await readers.topListed({ ...top, openDigits: 0 });
      expect(numbers.map(({ range }) => range)).toEqual([
        '862101700123',
        '862101710517',
        '862101720001',
      ]);
    } finally {
      await writers.close();
      await readers.close();
    }
  });
});
