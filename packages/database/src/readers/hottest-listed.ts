import type { ListedEntry } from '@rangewatch/schema';
import type { Db } from '../tables.ts';
import { listedFromRow } from './listing.ts';
import type { HottestListedQuery } from './readers.ts';

/** What is listed now, hottest first: what a device with little room takes. */
export async function hottestListed(
  db: Db,
  { minVotes, openDigits, limit }: HottestListedQuery,
): Promise<ListedEntry[]> {
  const rows = await db
    .selectFrom('listed_range')
    .selectAll()
    .where('votes', '>=', Math.max(1, minVotes))
    .where('open_digits', 'in', [...openDigits])
    .orderBy('heat_score', 'desc')
    .orderBy('range')
    .limit(limit)
    .execute();
  return rows.map(listedFromRow);
}
