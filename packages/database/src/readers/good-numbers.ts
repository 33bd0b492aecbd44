import { ensureCallerNumber, type NumberRange } from '@rangewatch/numbering';
import { type GoodNumber, inEveryLanguage } from '@rangewatch/schema';
import { sql } from 'kysely';
import { prefixBounds } from '../prefix-bounds.ts';
import type { Db } from '../tables.ts';

/** From this many people on, a number counts as wanted. */
const WANTED_MIN_REPORTERS = 2;

/**
 * Numbers of a range, or the number itself, that a person checked or that people marked as wanted.
 * The plan's own service numbers are known to `@rangewatch/numbering`, not to the record.
 */
export async function goodNumbersIn(
  db: Db,
  range: NumberRange,
  limit: number,
): Promise<GoodNumber[]> {
  const { from, to, length } = prefixBounds(range);
  const { rows } = await sql<{
    caller_number: string;
    name: string | null;
    basis: GoodNumber['basis'];
    reporter_count: number | null;
  }>`
    select caller_number, name, basis, null as reporter_count from known_number
    where caller_number >= ${from} and caller_number < ${to} and length(caller_number) = ${length}
    union all
    select caller_number, null, 'people', reporter_count from wanted_number
    where caller_number >= ${from} and caller_number < ${to} and length(caller_number) = ${length}
      and reporter_count >= ${WANTED_MIN_REPORTERS}
    order by caller_number, basis limit ${limit}`.execute(db);
  return rows.map(({ name, ...row }) => ({
    number: ensureCallerNumber(row.caller_number),
    name: name === null ? null : inEveryLanguage(() => name),
    basis: row.basis,
    reporterCount: row.reporter_count,
  }));
}
