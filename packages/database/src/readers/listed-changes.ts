import type { ListedEntry } from '@rangewatch/schema';
import { sql } from 'kysely';
import type { Db } from '../tables.ts';
import { listedFromRow } from './listing.ts';
import type { ListedChangesQuery } from './readers.ts';

/** One page of what changed after a version, oldest first, tombstones among them. */
export async function listedChanges(
  db: Db,
  { since, openDigits, after, limit }: ListedChangesQuery,
): Promise<ListedEntry[]> {
  // One bound alone: with two, SQLite walks the index from the first one for every page.
  const isNext = after
    ? sql<boolean>`(version, range) > (${after.version}, ${after.range})`
    : sql<boolean>`version > ${since}`;
  const rows = await db
    .selectFrom('listed_range')
    .selectAll()
    .where(isNext)
    .where('open_digits', 'in', [...openDigits])
    .orderBy('version')
    .orderBy('range')
    .limit(limit)
    .execute();
  return rows.map(listedFromRow);
}
