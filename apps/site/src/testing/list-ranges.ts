import { ensureNumberRange } from '@rangewatch/numbering';
import { ensureCalendarDay, ensureWeek } from '@rangewatch/schema';
import type { TestDatabase } from '@rangewatch/testkit';
import { fillRecord } from './fill-record.ts';

/** Makes these ranges the list for block lists, the first the hottest, as a refresh of the list would. */
export async function listRanges(
  database: TestDatabase,
  ranges: readonly string[],
  allocation: { readonly placeId?: string; readonly carrierId?: string },
  version = 0,
): Promise<void> {
  const refreshedAt = new Date('2026-11-23T05:00:00Z');
  await fillRecord(database, (writers) =>
    writers.changeListing({
      basedOn: version,
      listed: ranges.map((range, index) => ({
        range: ensureNumberRange(range),
        votes: 5,
        category: null,
        lastWeek: ensureWeek('2026-W46'),
        heatScore: 100 - index,
        placeId: allocation.placeId ?? null,
        carrierId: allocation.carrierId ?? null,
      })),
      delisted: [],
      ledgerSize: 0,
      refreshedAt,
      today: ensureCalendarDay('2026-11-23'),
      forgetBefore: ensureCalendarDay('2026-08-25'),
      isFull: true,
    }),
  );
}
