import type { Db, Tx } from '../../tables.ts';
import type { ActiveSession, NewSession } from './authority-writers.ts';
import { jurisdictionOf } from '../../jurisdiction-row.ts';

/** Opens a session; those of the person whose time is over go. */
export async function insertSession(
  tx: Tx,
  personId: string,
  { tokenHash, createdAt, expiresAt }: NewSession,
): Promise<void> {
  const created_at = createdAt.getTime();
  await tx
    .deleteFrom('authority_session')
    .where('person_id', '=', personId)
    .where('expires_at', '<=', created_at)
    .execute();
  await tx
    .insertInto('authority_session')
    .values({
      token_hash: Buffer.from(tokenHash),
      person_id: personId,
      created_at,
      expires_at: expiresAt.getTime(),
      last_seen_at: created_at,
      ended_at: null,
    })
    .execute();
}

export async function findSession(
  db: Db,
  tokenHash: Uint8Array,
  now: Date,
  seenSince: Date,
): Promise<ActiveSession | null> {
  const row = await db
    .selectFrom('authority_session as session')
    .innerJoin('authority_person as person', 'person.person_id', 'session.person_id')
    .innerJoin('authority', 'authority.authority_id', 'person.authority_id')
    .select(['session.expires_at', 'session.last_seen_at'])
    .select(['person.person_id', 'person.label', 'person.role'])
    .select(['authority.authority_id', 'authority.name'])
    .select(['authority.provinces_json', 'authority.categories_json'])
    .where('session.token_hash', '=', Buffer.from(tokenHash))
    .where('session.expires_at', '>', now.getTime())
    .where('session.last_seen_at', '>', seenSince.getTime())
    .where('session.ended_at', 'is', null)
    .where('person.ended_at', 'is', null)
    .where('authority.ended_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    personId: row.person_id,
    label: row.label,
    role: row.role,
    authorityId: row.authority_id,
    authorityName: row.name,
    expiresAt: new Date(row.expires_at),
    lastSeenAt: new Date(row.last_seen_at),
    ...jurisdictionOf(row),
  };
}

export async function noteSessionSeen(
  tx: Tx,
  tokenHash: Uint8Array,
  seenAt: Date,
  notSince: Date,
): Promise<void> {
  await tx
    .updateTable('authority_session')
    .set({ last_seen_at: seenAt.getTime() })
    .where('token_hash', '=', Buffer.from(tokenHash))
    .where('last_seen_at', '<=', notSince.getTime())
    .where('ended_at', 'is', null)
    .execute();
}

export async function endSession(tx: Tx, tokenHash: Uint8Array, endedAt: Date): Promise<void> {
  await tx
    .updateTable('authority_session')
    .set({ ended_at: endedAt.getTime() })
    .where('token_hash', '=', Buffer.from(tokenHash))
    .where('ended_at', 'is', null)
    .execute();
}
