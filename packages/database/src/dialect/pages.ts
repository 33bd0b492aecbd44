import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../tables.ts';

const ROWS_PER_PAGE = 20_000;

let made = 0;

/** No two in one process are called alike: one transaction may read several at a time. */
function nextName(): RawBuilder<unknown> {
  made += 1;
  return sql.raw(`pages_${made}`);
}

/** SQLite keeps the sorted answer in a temporary table, of which it numbers the rows in the order of the query. */
export async function* pagesOfTemporaryTable<T>(
  tx: Db,
  query: RawBuilder<T>,
): AsyncGenerator<readonly T[]> {
  const name = nextName();
  await sql`create temporary table ${name} as ${query}`.execute(tx);
  try {
    for (let done = 0; ; done += ROWS_PER_PAGE) {
      const { rows } = await sql<T>`
        select * from ${name} where rowid > ${done} order by rowid limit ${ROWS_PER_PAGE}`.execute(
        tx,
      );
      if (rows.length > 0) yield rows;
      if (rows.length < ROWS_PER_PAGE) return;
    }
  } finally {
    await sql`drop table temp.${name}`.execute(tx);
  }
}

/** PostgreSQL keeps it behind a cursor, which ends with the transaction where a reader stops early or a query fails. */
export async function* pagesOfCursor<T>(
  tx: Db,
  query: RawBuilder<T>,
): AsyncGenerator<readonly T[]> {
  const name = nextName();
  await sql`declare ${name} no scroll cursor for ${query}`.execute(tx);
  for (;;) {
    const { rows } = await sql<T>`fetch ${sql.lit(ROWS_PER_PAGE)} from ${name}`.execute(tx);
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS_PER_PAGE) break;
  }
  await sql`close ${name}`.execute(tx);
}
