import type { Db, Tx } from '../../tables.ts';
import type {
  IdentityJoining,
  IdentityRefusal,
  IdentitySignIn,
  KnownIdentity,
} from './authority-writers.ts';
import { findInvitation } from './invite-person.ts';
import { useUp } from './join-authority.ts';
import { insertSession } from './sessions.ts';
import { takeChallenge } from './take-challenge.ts';

export async function findIdentity(
  db: Db,
  identityHash: Uint8Array,
): Promise<KnownIdentity | null> {
  const row = await db
    .selectFrom('authority_identity as identity')
    .innerJoin('authority_person as person', 'person.person_id', 'identity.person_id')
    .innerJoin('authority', 'authority.authority_id', 'person.authority_id')
    .select(['person.person_id', 'authority.authority_id', 'authority.name'])
    .where('identity.identity_hash', '=', Buffer.from(identityHash))
    .where('person.ended_at', 'is', null)
    .where('authority.ended_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return { personId: row.person_id, authorityId: row.authority_id, authorityName: row.name };
}

export async function joinByIdentity(
  tx: Tx,
  { codeHash, challenge, identityHash, session }: IdentityJoining,
): Promise<'joined' | IdentityRefusal> {
  const now = session.createdAt;
  const person = await findInvitation(tx, codeHash, now);
  if (!person) return 'invitation_unknown';
  if (await findIdentity(tx, identityHash)) return 'identity_known';
  if (!(await takeChallenge(tx, challenge, now))) return 'challenge_used';
  if (!(await useUp(tx, codeHash))) return 'invitation_unknown';
  const identity_hash = Buffer.from(identityHash);
  await tx
    .insertInto('authority_identity')
    .values({
      identity_hash,
      person_id: person.personId,
      created_at: now.getTime(),
      last_used_at: null,
    })
    .execute();
  await insertSession(tx, person.personId, session);
  return 'joined';
}

export async function signInByIdentity(
  tx: Tx,
  { challenge, identityHash, session }: IdentitySignIn,
): Promise<boolean> {
  const now = session.createdAt;
  // Asked again: access may have ended since who they are was checked.
  const known = await findIdentity(tx, identityHash);
  if (!known || !(await takeChallenge(tx, challenge, now))) return false;
  await tx
    .updateTable('authority_identity')
    .set({ last_used_at: now.getTime() })
    .where('identity_hash', '=', Buffer.from(identityHash))
    .execute();
  await insertSession(tx, known.personId, session);
  return true;
}
