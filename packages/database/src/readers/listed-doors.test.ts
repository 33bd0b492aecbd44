import { ensureCallerNumber, ensureNumberRange, type NumberRange } from '@rangewatch/numbering';
import {
  ensureCalendarDay,
  ensureWeek,
  type ListedEntry,
  type ListedRange,
  phoneblockHash,
} from '@rangewatch/schema';
import { buildNewReport, bytesOf, describeEachEngine, unsealTestTags } from '@rangewatch/testkit';
import { expect, it } from 'vitest';
import { openWriters, type Writers } from '../writers/index.ts';
import { openReaders } from './index.ts';
import type { Readers } from './readers.ts';

const WEEK = ensureWeek('2026-W34');
const HEAT = { '8617012345678': 1, '8617012345679': 3, '8617012345680': 2 };
const NUMBERS = Object.keys(HEAT).map(ensureCallerNumber);

function listed(range: string, heatScore: number, votes = 5): ListedRange {
  return {
    range: ensureNumberRange(range),
    votes,
    category: 'survey',
    lastWeek: WEEK,
    heatScore,
    placeId: null,
    carrierId: null,
  };
}

async function change(
  writers: Writers,
  basedOn: number,
  listedNow: readonly ListedRange[],
  delisted: readonly NumberRange[] = [],
): Promise<void> {
  const today = ensureCalendarDay('2026-08-18');
  const refreshedAt = new Date('2026-08-18T00:00:00Z');
  const done = await writers.changeListing({
    basedOn,
    listed: listedNow,
    delisted,
    today,
    refreshedAt,
    forgetBefore: ensureCalendarDay('2026-05-18'),
    ledgerSize: 0,
    isFull: false,
  });
  expect(done).toBe(true);
}

const rangesOf = (entries: readonly ListedEntry[]) => entries.map(({ range }) => range);
const hexOf = (range: string) =>
  Buffer.from(phoneblockHash(ensureNumberRange(range))).toString('hex');

describeEachEngine('what clients of block lists read', (database) => {
  async function withList(use: (readers: Readers, writers: Writers) => Promise<void>) {
    const writers = await openWriters(database().url);
    const readers = await openReaders(database().url);
    try {
      await writers.acceptReports([
        buildNewReport({ id: 'r1', reporter: 'ann', numbers: NUMBERS }),
      ]);
      await change(
        writers,
        0,
        Object.entries(HEAT).map((entry) => listed(...entry)),
      );
      await change(writers, 1, [listed('861701234567*', 9)], NUMBERS.slice(0, 1));
      await use(readers, writers);
    } finally {
      await Promise.all([writers.close(), readers.close()]);
    }
  }

  it('finds listed ranges of one width by the beginning of their hash, never what is not listed', () =>
    withList(async (readers) => {
      const find = (range: string, hexDigits: number, openDigits: number) =>
        readers.listedByHash({
          hexPrefix: hexOf(range).slice(0, hexDigits),
          openDigits,
          limit: 10,
        });
      expect(rangesOf(await find('8617012345679', 4, 0))).toEqual(['8617012345679']);
      expect(rangesOf(await find('8617012345679', 40, 0))).toEqual(['8617012345679']);
      expect(await find('8617012345679', 40, 1)).toEqual([]);
      expect(rangesOf(await find('861701234567*', 5, 1))).toEqual(['861701234567*']);
      expect(await find('8617012345678', 40, 0)).toEqual([]);
      expect(await readers.listedByHash({ hexPrefix: '', openDigits: 0, limit: 1 })).toHaveLength(
        1,
      );
    }));

  it('gives changes page by page, oldest first, with tombstones', () =>
    withList(async (readers) => {
      const seen: ListedEntry[] = [];
      for (let after: ListedEntry | null = null; ; ) {
        const query = { since: 0, openDigits: [0, 1], after, limit: 1 };
        const [entry]: readonly ListedEntry[] = await readers.listedChanges(query);
        if (!entry) break;
        seen.push(entry);
        after = entry;
      }
      expect(seen.map(({ version, range, votes }) => [version, range, votes])).toEqual([
        [1, '8617012345679', 5],
        [1, '8617012345680', 5],
        [2, '861701234567*', 5],
        [2, '8617012345678', 0],
      ]);
      const later = await readers.listedChanges({
        since: 1,
        openDigits: [0],
        after: null,
        limit: 9,
      });
      expect(rangesOf(later)).toEqual(['8617012345678']);
    }));

  it('gives the hottest first', () =>
    withList(async (readers) => {
      const query = { minVotes: 0, openDigits: [0], limit: 2 };
      expect(rangesOf(await readers.hottestListed(query))).toEqual([
        '8617012345679',
        '8617012345680',
      ]);
      expect(await readers.hottestListed({ ...query, minVotes: 6 })).toEqual([]);
    }));

  it('says how reports found by their keys stand', () =>
    withList(async (_readers, writers) => {
      const keys = ['key r1', 'key never used'].map(bytesOf);
      const [state, ...others] = await writers.reportStates(keys);
      expect(others).toEqual([]);
      expect(state).toMatchObject({ category: null, isWithdrawn: false });
      expect(Buffer.from(state?.idempotencyHash ?? [])).toEqual(Buffer.from(bytesOf('key r1')));
      await writers.withdrawReport({
        receiptHash: bytesOf('receipt r1'),
        withdrawnAt: new Date('2026-08-19T00:00:00Z'),
        week: WEEK,
        leafSalt: () => bytesOf('salt'),
        unsealTags: unsealTestTags,
      });
      expect((await writers.reportStates(keys))[0]).toMatchObject({ isWithdrawn: true });
    }));
});
