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
  let rows = db
    .selectFrom('listed_range')
    .selectAll()
    .where('version', '>', since)
    .where('open_digits', 'in', [...openDigits]);
  if (after) rows = rows.where(sql<boolean>`(version, range) > (${after.version}, ${after.range})`);
  return (await rows.orderBy('version').orderBy('range').limit(limit).execute()).map(listedFromRow);
}
