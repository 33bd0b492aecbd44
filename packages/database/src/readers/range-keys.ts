import type { NumberRange } from '@rangewatch/numbering';
import { BUCKET_HEX_DIGITS } from '@rangewatch/schema';
import { sql } from 'kysely';
import type { Db } from '../tables.ts';
import type { RangeKeyRow } from '../tables/range-rows.ts';

const HASH_HEX_DIGITS = 40;

/** The numbers, tens and hundreds on record whose hash begins so, in the order of their hashes. */
export async function findRangesByHash(
  db: Db,
  hexPrefix: string,
  limit: number,
): Promise<NumberRange[]> {
  return rangesBetween(db, 'phoneblock', hexPrefix, limit);
}

/** The blocks on record whose hash begins with a bucket's three digits, in code-point order. */
export async function listBlocksOfBucket(db: Db, bucket: string): Promise<NumberRange[]> {
  if (bucket.length !== BUCKET_HEX_DIGITS) throw new RangeError('a bucket has three hex digits');
  const blocks = await rangesBetween(db, 'bucket', bucket, null);
  return blocks.toSorted();
}

/** Every block on record by its bucket, each list in code-point order; buckets without blocks are absent. */
export async function blocksByBucket(db: Db): Promise<ReadonlyMap<string, readonly NumberRange[]>> {
  const rows = await db
    .selectFrom('range_key')
    .select(['hash', 'range'])
    .where('form', '=', 'bucket')
    .orderBy('range')
    .execute();
  const named = rows.map(({ hash, range }) => ({
    bucket: Buffer.from(hash).toString('hex', 0, 2).slice(0, BUCKET_HEX_DIGITS),
    block: range as NumberRange,
  }));
  const grouped = Map.groupBy(named, ({ bucket }) => bucket);
  return new Map([...grouped].map(([bucket, keys]) => [bucket, keys.map(({ block }) => block)]));
}

async function rangesBetween(
  db: Db,
  form: RangeKeyRow['form'],
  hexPrefix: string,
  limit: number | null,
): Promise<NumberRange[]> {
  const { first, last } = hashBounds(hexPrefix);
  const { rows } = await sql<{ range: NumberRange }>`
    select range from range_key where form = ${form} and hash between ${first} and ${last}
    order by hash, range ${limit === null ? sql`` : sql`limit ${limit}`}`.execute(db);
  return rows.map((row) => row.range);
}

/** The first and the last SHA-1 that begin with these hex digits. */
export function hashBounds(hexPrefix: string): { readonly first: Buffer; readonly last: Buffer } {
  return {
    first: Buffer.from(hexPrefix.padEnd(HASH_HEX_DIGITS, '0'), 'hex'),
    last: Buffer.from(hexPrefix.padEnd(HASH_HEX_DIGITS, 'f'), 'hex'),
  };
}
