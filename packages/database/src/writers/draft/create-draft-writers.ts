import { sql } from 'kysely';
import { type Connection, inTransaction } from '../../connection.ts';
import type { Db } from '../../tables.ts';
import type { DraftWriters, SealedDraft } from './draft-writers.ts';

export function createDraftWriters(connection: Connection): DraftWriters {
  const { db } = connection;
  return {
    saveDraft: (draft) => saveDraft(db, draft),
    findDraft: (ownerHash, now) => findDraft(db, ownerHash, now),
    dropDraft: (ownerHash) => dropDraft(db, ownerHash),
    dropEndedDrafts: (now) => dropEndedDrafts(connection, now),
  };
}

async function saveDraft(db: Db, draft: SealedDraft): Promise<void> {
  const content = {
    sealed: Buffer.from(draft.sealed),
    saved_at: draft.savedAt.getTime(),
    expires_at: draft.expiresAt.getTime(),
  };
  await inTransaction(db, (tx) =>
    tx
      .insertInto('draft')
      .values({ owner_hash: Buffer.from(draft.ownerHash), ...content })
      .onConflict((conflict) => conflict.column('owner_hash').doUpdateSet(content))
      .execute(),
  );
}

async function findDraft(db: Db, ownerHash: Uint8Array, now: Date): Promise<SealedDraft | null> {
  const row = await db
    .selectFrom('draft')
    .selectAll()
    .where('owner_hash', '=', Buffer.from(ownerHash))
    .where('expires_at', '>', now.getTime())
    .executeTakeFirst();
  if (!row) return null;
  return {
    ownerHash: row.owner_hash,
    sealed: row.sealed,
    savedAt: new Date(row.saved_at),
    expiresAt: new Date(row.expires_at),
  };
}

async function dropDraft(db: Db, ownerHash: Uint8Array): Promise<void> {
  await inTransaction(db, (tx) =>
    tx.deleteFrom('draft').where('owner_hash', '=', Buffer.from(ownerHash)).execute(),
  );
}

async function dropEndedDrafts({ db, engine }: Connection, now: Date): Promise<number> {
  const { numDeletedRows } = await inTransaction(db, (tx) =>
    tx.deleteFrom('draft').where('expires_at', '<=', now.getTime()).executeTakeFirstOrThrow(),
  );
  for (const statement of engine.clearOut('draft')) await sql.raw(statement).execute(db);
  return Number(numDeletedRows);
}
