import { ensureNumberRange } from '@rangewatch/numbering';
import {
  BLOCK_LIST_CAPACITY,
  ensureCalendarDay,
  ensureWeek,
  type ListedRange,
} from '@rangewatch/schema';
import { describeEachEngine } from '@rangewatch/testkit';
import { expect, it } from 'vitest';
import { openWriters } from '../writers/index.ts';
import { openReaders } from './index.ts';
import type { Readers } from './readers.ts';

const { txt, vcf, callfilter } = BLOCK_LIST_CAPACITY;
/** A block that is listed less than a hundred in it, with numbers inside each, and what lies in neither. */
const VOTES: Readonly<Record<string, number>> = {
  '861701234****': 10,
  '86170123400**': 20,
  '8617012340001': 50,
  '8617012345678': 10,
  '8617012345679': 3,
  '8617099990001': 100,
  'CN:955**': 20,
  'CN:95588': 20,
  'CN:95511': 5,
  'CN:95533123': 20,
};

function listed([range, votes]: [string, number]): ListedRange {
  const lastWeek = ensureWeek('2026-W34');
  const place = { placeId: null, carrierId: null };
  return {
    range: ensureNumberRange(range),
    votes,
    category: null,
    lastWeek,
    heatScore: 1,
    ...place,
  };
}

const counted = (numberCount: number, rangeCount: number, leftOutCount = 0) => ({
  numberCount,
  rangeCount,
  leftOutCount,
});

describeEachEngine('how much is listed', (database) => {
  async function withList(use: (readers: Readers) => Promise<void>): Promise<void> {
    const writers = await openWriters(database().url);
    const readers = await openReaders(database().url);
    try {
      await writers.changeListing({
        listed: Object.entries(VOTES).map(listed),
        delisted: [],
        basedOn: (await readers.listingHead()).version,
        today: ensureCalendarDay('2026-08-18'),
        refreshedAt: new Date('2026-08-18T00:00:00Z'),
        forgetBefore: ensureCalendarDay('2026-05-18'),
        ledgerSize: 0,
        isFull: false,
      });
      await use(readers);
    } finally {
      await readers.close();
      await writers.close();
    }
  }

  it('counts what lies in a listed range with it, for the same threshold', async () => {
    await withList(async (readers) => {
      const asked = [3, 20, 50, 500].map((minVotes) => ({ minVotes, capacity: txt }));
      expect(await readers.countListed({ asked })).toEqual([
        { minVotes: 3, ...counted(2, 2) },
        { minVotes: 20, ...counted(2, 2) },
        { minVotes: 50, ...counted(2, 0) },
        { minVotes: 500, ...counted(0, 0) },
      ]);
    });
  });

  it('keeps what lies in a range that cannot be written, and counts what is left out', async () => {
    await withList(async (readers) => {
      const asked = [vcf, callfilter].map((capacity) => ({ minVotes: 3, capacity }));
      expect(await readers.countListed({ asked })).toEqual([
        { minVotes: 3, ...counted(3, 1, 3) },
        { minVotes: 3, ...counted(1, 1, 2) },
      ]);
    });
  });

  it('counts inside one range alone', async () => {
    await withList(async (readers) => {
      const count = async (range: string, capacity = txt) =>
        (
          await readers.countListed({
            asked: [{ minVotes: 3, capacity }],
            within: ensureNumberRange(range),
          })
        )[0];
      expect(await count('861701234****')).toMatchObject(counted(0, 1));
      expect(await count('861701234****', vcf)).toMatchObject(counted(2, 1, 1));
      expect(await count('86170123456**')).toMatchObject(counted(2, 0));
      expect(await count('CN:95******')).toMatchObject(counted(1, 0));
    });
  });
});
