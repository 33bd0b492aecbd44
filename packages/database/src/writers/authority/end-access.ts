import type { Tx } from '../../tables.ts';
import { endSubscriptions } from '../notice/end-subscriptions.ts';
import type { EndedAccess } from './authority-writers.ts';

export async function endAccess(tx: Tx, id: string, endedAt: Date): Promise<EndedAccess | null> {
  const ended_at = endedAt.getTime();
  const { numUpdatedRows } = await tx
    .updateTable('authority')
    .set({ ended_at })
    .where('authority_id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  const isAuthority = numUpdatedRows === 1n;
  const people = await tx
    .updateTable('authority_person')
    .set({ ended_at })
    .where(isAuthority ? 'authority_id' : 'person_id', '=', id)
    .where('ended_at', 'is', null)
    .returning('person_id')
    .execute();
  if (!isAuthority && people.length === 0) return null;
  if (isAuthority) await endSubscriptions(tx, 'authority_id', id, endedAt);
  return {
    kind: isAuthority ? 'authority' : 'person',
    sessionCount: await endSessions(
      tx,
      people.map(({ person_id }) => person_id),
      ended_at,
    ),
    tokenCount: isAuthority ? await revokeTokens(tx, id, ended_at) : 0,
  };
}

/**
 * Invitations go, sessions end. Passkeys stay on record, and open nothing; who people are elsewhere goes, so that
 * they can be invited again.
 */
async function endSessions(tx: Tx, people: readonly string[], ended_at: number): Promise<number> {
  if (people.length === 0) return 0;
  await tx.deleteFrom('authority_invitation').where('person_id', 'in', people).execute();
  await tx.deleteFrom('authority_identity').where('person_id', 'in', people).execute();
  const { numUpdatedRows } = await tx
    .updateTable('authority_session')
    .set({ ended_at })
    .where('person_id', 'in', people)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', ended_at)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

async function revokeTokens(tx: Tx, authorityId: string, revoked_at: number): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('token')
    .set({ revoked_at })
    .where('authority_id', '=', authorityId)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
