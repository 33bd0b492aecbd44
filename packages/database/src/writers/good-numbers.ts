import type { CallerNumber } from '@rangewatch/numbering';
import { sql } from 'kysely';
import type { Db, Tx } from '../tables.ts';
import type { KnownNumber, WantedMark } from './writers.ts';

/** Counts a person once for a number; false when they had marked it before, which changes nothing. */
export async function markWanted(tx: Tx, { number, tag, markedAt }: WantedMark): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('wanted_mark')
    .values({ caller_number: number, tag: Buffer.from(tag), marked_at: markedAt.getTime() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await addWanted(tx, number, 1);
  return true;
}

/** Takes a person's mark back; without one nothing changes. */
export async function unmarkWanted(
  tx: Tx,
  { number, tag }: Pick<WantedMark, 'number' | 'tag'>,
): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('wanted_mark')
    .where('caller_number', '=', number)
    .where('tag', '=', Buffer.from(tag))
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 1n) await addWanted(tx, number, -1);
}

async function addWanted(tx: Tx, number: CallerNumber, change: 1 | -1): Promise<void> {
  await sql`
    insert into wanted_number (caller_number, reporter_count) values (${number}, ${change})
    on conflict (caller_number) do update set reporter_count = wanted_number.reporter_count + ${change}`.execute(
    tx,
  );
}

/** Keeps a number out of every list; noting it again replaces its name. */
export async function noteKnownNumber(tx: Tx, known: KnownNumber): Promise<void> {
  const row = { name: known.name, basis: known.basis, noted_at: known.notedAt.getTime() };
  await tx
    .insertInto('known_number')
    .values({ caller_number: known.number, ...row })
    .onConflict((conflict) => conflict.column('caller_number').doUpdateSet(row))
    .execute();
}

/** False when it was not noted. The list is then looked at again as a whole. */
export async function forgetKnownNumber(tx: Tx, number: CallerNumber): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('known_number')
    .where('caller_number', '=', number)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) return false;
  await tx.updateTable('listing_head').set({ full_at: 0 }).execute();
  return true;
}

export async function listKnownNumbers(db: Db): Promise<KnownNumber[]> {
  const rows = await db.selectFrom('known_number').selectAll().orderBy('caller_number').execute();
  return rows.map((row) => ({
    number: row.caller_number as CallerNumber,
    name: row.name,
    basis: row.basis,
    notedAt: new Date(row.noted_at),
  }));
}
