import { sql } from 'kysely';
import { type Connection, inTransaction } from '../../connection.ts';

/** Erases the statements of what was decided before an instant, and sees to it that the files forget them too. */
export async function eraseObjectionTexts(
  { db, engine }: Connection,
  before: Date,
): Promise<number> {
  const { numUpdatedRows } = await inTransaction(db, (tx) =>
    tx
      .updateTable('objection')
      .set({ sealed_statement: null })
      .where('state', '<>', 'held')
      .where('decided_at', '<=', before.getTime())
      .where('sealed_statement', 'is not', null)
      .executeTakeFirstOrThrow(),
  );
  for (const statement of engine.clearOut('objection')) await sql.raw(statement).execute(db);
  return Number(numUpdatedRows);
}
