import { sql, type Selectable } from 'kysely';
import type { Db } from '../tables.ts';
import type { ListedRangeRow } from '../tables/list-rows.ts';
import type { ListedEntry } from '@rangewatch/schema';
import { listedFromRow } from './listing.ts';
import { hashBounds } from './range-keys.ts';
import type { HashedListedQuery } from './readers.ts';

/** Listed ranges of one width whose PhoneBlock hash begins so, in the order of their hashes. */
export async function listedByHash(
  db: Db,
  { hexPrefix, openDigits, limit }: HashedListedQuery,
): Promise<ListedEntry[]> {
  const { first, last } = hashBounds(hexPrefix);
  const { rows } = await sql<Selectable<ListedRangeRow>>`
    select listed_range.* from range_key
      join listed_range on listed_range.range = range_key.range
    where range_key.form = 'phoneblock' and range_key.hash between ${first} and ${last}
      and listed_range.open_digits = ${openDigits} and listed_range.votes > 0
    order by range_key.hash, range_key.range limit ${limit}`.execute(db);
  return rows.map(listedFromRow);
}
