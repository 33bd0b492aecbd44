import { openReaders, type Readers } from '@rangewatch/database/readers';
import { openWriters, type Writers } from '@rangewatch/database/writers';
import { ensureCallerNumber, ensureNumberRange } from '@rangewatch/numbering';
import { ensureCalendarDay, weekOfDay } from '@rangewatch/schema';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import { buildNewReport, bytesOf, describeEachEngine, unsealTestTags } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { refreshListing } from './refresh-listing.ts';

const LOUD = '8617012340001';
const DAY = '2026-08-17';
const HOUR_MS = 3_600_000;

describeEachEngine('the list for block lists', (database) => {
  let writers: Writers;
  let readers: Readers;
  let now: Date;
  beforeEach(async () => {
    writers = await openWriters(database().url);
    readers = await openReaders(database().url);
    now = new Date('2026-08-20T04:00:00Z');
  });
  afterEach(async () => {
    await writers.close();
    await readers.close();
  });

  const refresh = () =>
    refreshListing({
      readers,
      writers,
      disclosure: { policy: PUBLIC_POLICY, jitterKey: new Uint8Array(32).fill(5) },
      clock: () => now,
      timeZone: 'Asia/Shanghai',
    });
  const later = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };
  async function reportFrom(people: number, number: string, prefix = 'p', day = DAY) {
    await writers.acceptReports(
      Array.from({ length: people }, (_, index) =>
        buildNewReport({
          id: `${prefix}${index}`,
          reporter: `${prefix}${index}`,
          numbers: [number],
          day,
          category: 'loan_credit',
        }),
      ),
    );
  }
  const listed = async () =>
    (await readers.listListed({ minVotes: 1, limit: 100 })).map(({ range }) => range);

  it('names a number that enough people reported, and no range because of it', async () => {
    await reportFrom(12, LOUD);
    await reportFrom(2, '8617012349999', 'q');
    expect(await refresh()).toMatchObject({ version: 1, listedCount: 1, isFull: true });
    expect(await readers.listListed({ minVotes: 1, limit: 10 })).toMatchObject([
      { range: LOUD, votes: 10, category: 'loan_credit', lastWeek: '2026-W34', version: 1 },
    ]);
  });

  it('names a range once many of its parts are reported', async () => {
    for (const part of [1, 3, 5, 7]) {
      for (const last of [1, 2, 3, 4, 5]) {
        const number = `861701234${part}00${last}`;
        await reportFrom(7, number, `r${part}-${last}-`);
      }
    }
    await refresh();
    expect(await listed()).toContain('861701234****');
    expect(await listed()).not.toContain('86170123*****');
  });

  it('gives an entry a new version only when what it says changes', async () => {
    await reportFrom(12, LOUD);
    await refresh();
    later(60_000);
    expect(await refresh()).toMatchObject({ version: 1, listedCount: 0, isFull: false });
    await reportFrom(1, LOUD, 'one-more');
    expect(await refresh()).toMatchObject({ version: 1, listedCount: 0 });
    await reportFrom(20, LOUD, 'many-more');
    expect(await refresh()).toMatchObject({ version: 2, listedCount: 1 });
    expect(await readers.listedSince(1)).toMatchObject([{ range: LOUD, votes: 20, version: 2 }]);
  });

  it('takes off what was withdrawn, and remembers it for ninety days', async () => {
    await reportFrom(5, LOUD);
    await refresh();
    for (const index of [0, 1, 2, 3, 4]) {
      await writers.withdrawReport({
        receiptHash: bytesOf(`receipt p${index}`),
        withdrawnAt: now,
        week: weekOfDay(ensureCalendarDay(DAY)),
        leafSalt: () => bytesOf('salt'),
        unsealTags: unsealTestTags,
      });
    }
    expect(await refresh()).toMatchObject({ version: 2, delistedCount: 1, isFull: false });
    expect(await listed()).toEqual([]);
    expect(await readers.listedSince(1)).toMatchObject([
      { range: LOUD, votes: 0, delistedOn: '2026-08-20' },
    ]);
    later(91 * 24 * HOUR_MS);
    await refresh();
    expect(await readers.listedSince(0)).toEqual([]);
  });

  it('takes off what grew old, at the next daily look', async () => {
    await reportFrom(9, LOUD);
    await refresh();
    later(200 * 24 * HOUR_MS);
    expect(await refresh()).toMatchObject({ delistedCount: 1, isFull: true });
  });

  it('leaves alone a number a person checked, and every range that holds it', async () => {
    await reportFrom(9, LOUD);
    await refresh();
    later(1000);
    const number = ensureCallerNumber(LOUD);
    await writers.noteKnownNumber({ number, name: '某医院', basis: 'operator', notedAt: now });
    expect(await refresh()).toMatchObject({ delistedCount: 1, isFull: false });
    expect((await readers.rangeView(ensureNumberRange('86170123400**'))).goodNumbers).toMatchObject(
      [{ number: LOUD, basis: 'operator' }],
    );
    await writers.forgetKnownNumber(number);
    expect(await refresh()).toMatchObject({ listedCount: 1, isFull: true });
  });

  it('leaves alone a number that enough people want', async () => {
    await reportFrom(9, LOUD);
    await refresh();
    later(1000);
    const number = ensureCallerNumber(LOUD);
    for (const person of ['a', 'a', 'b', 'c', 'd', 'e']) {
      await writers.markWanted({ number, tag: bytesOf(person).subarray(0, 16), markedAt: now });
    }
    expect(await refresh()).toMatchObject({ delistedCount: 1 });
    for (const person of ['b', 'c', 'd', 'e']) {
      await writers.unmarkWanted({ number, tag: bytesOf(person).subarray(0, 16) });
    }
    later(25 * HOUR_MS);
    expect(await refresh()).toMatchObject({ listedCount: 1 });
  });

  it('answers null to the slower of two that change it at once', async () => {
    await reportFrom(9, LOUD);
    const results = await Promise.all([refresh(), refresh()]);
    expect(results.filter((result) => result !== null).length).toBeGreaterThanOrEqual(1);
    expect((await readers.listingHead()).version).toBe(1);
  });
});
