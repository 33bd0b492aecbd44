import type { ListedEntry } from '@rangewatch/schema';
import { sql } from 'kysely';
import type { Db } from '../tables.ts';
import { listedFromRow } from './listing.ts';
import type { ListedBy, ListedByQuery, TopListedQuery } from './readers.ts';

const COLUMNS = { place: 'place_id', carrier: 'carrier_id' } as const;

/** The hottest listed numbers or ranges of one width in a place or of a carrier, hottest first. */
export async function topListed(db: Db, query: TopListedQuery): Promise<ListedEntry[]> {
  const rows = await db
    .selectFrom('listed_range')
    .selectAll()
    .where(COLUMNS[query.of], '=', query.id)
    .where('open_digits', '=', query.openDigits)
    .where('votes', '>', 0)
    .orderBy('heat_score', 'desc')
    .orderBy('range')
    .limit(query.limit)
    .execute();
  return rows.map(listedFromRow);
}

/**
 * What is listed by place or carrier, most ranges first. A range or number inside a wider listed range of the
 * same place or carrier counts with that one: nothing is counted twice.
 */
export async function countListedBy(db: Db, { of, id, limit }: ListedByQuery): Promise<ListedBy[]> {
  const column = sql.ref(`inner_range.${COLUMNS[of]}`);
  const among = id === undefined ? sql`${column} is not null` : sql`${column} = ${id}`;
  const wider = WIDER.map((openDigits) => widerBy(of, openDigits));
  const { rows } = await sql<{ id: string; ranges: number; numbers: number }>`
    select ${column} as id, sum(case when open_digits > 0 then 1 else 0 end) as ranges,
      sum(case when open_digits = 0 then 1 else 0 end) as numbers
    from listed_range as inner_range
    where votes > 0 and ${among} and not (${sql.join(wider, sql` or `)})
    group by 1 order by 2 desc, 3 desc, 1 limit ${limit}`.execute(db);
  return rows.map((row) => ({ id: row.id, rangeCount: row.ranges, numberCount: row.numbers }));
}

/** Widths of listed ranges. */
const WIDER = [1, 2, 3, 4];

/** Whether the range of this width around it is listed too: a look into the key of the list. */
function widerBy(of: ListedByQuery['of'], openDigits: number) {
  const column = COLUMNS[of];
  return sql<boolean>`(open_digits < ${sql.lit(openDigits)} and exists (
    select 1 from listed_range as outer_range
    where outer_range.range = substr(inner_range.range, 1, length(inner_range.range) - ${sql.lit(openDigits)})
        || ${sql.lit('*'.repeat(openDigits))}
      and outer_range.votes > 0
      and ${sql.ref(`outer_range.${column}`)} = ${sql.ref(`inner_range.${column}`)}))`;
}
