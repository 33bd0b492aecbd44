import type { NumberRange } from '@rangewatch/numbering';
import type { RangeFacts } from '@rangewatch/schema';
import { type Selectable, sql } from 'kysely';
import { prefixBounds } from '../prefix-bounds.ts';
import type { Db } from '../tables.ts';
import type { RangeCountRow } from '../tables/range-rows.ts';
import { factsFromRows } from './range-facts.ts';

type Row = Selectable<RangeCountRow>;
const ROWS_PER_PAGE = 5_000;

/** Everything counted for a block, the ranges inside it and their numbers, in code-point order. */
export async function blockFacts(db: Db, block: NumberRange): Promise<RangeFacts[]> {
  const { from, to, length } = prefixBounds(block);
  const { rows } = await sql<Row>`
    select * from range_count
    where range >= ${from} and range < ${to} and length(range) = ${length}
    order by range, source, facet`.execute(db);
  return [...grouped(rows)];
}

/** Everything counted for every number and range, in code-point order; streamed, and walked once. */
export async function* allFacts(db: Db): AsyncGenerator<RangeFacts> {
  let after = '';
  for (;;) {
    const rows = await pageAfter(db, after);
    for (const facts of grouped(rows)) {
      yield facts;
      after = facts.range;
    }
    if (rows.length === 0) return;
  }
}

/** Whole ranges only: the page ends with the last range it holds completely. */
async function pageAfter(db: Db, after: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select * from range_count where range > ${after}
    order by range, source, facet limit ${ROWS_PER_PAGE}`.execute(db);
  if (rows.length < ROWS_PER_PAGE) return rows;
  const last = rows.at(-1)?.range;
  return rows.filter((row) => row.range !== last);
}

function* grouped(rows: readonly Row[]): Generator<RangeFacts> {
  let from = 0;
  while (from < rows.length) {
    const range = rows[from]?.range;
    let to = from + 1;
    while (to < rows.length && rows[to]?.range === range) to += 1;
    yield factsFromRows(range as NumberRange, rows.slice(from, to));
    from = to;
  }
}
