import type { Tx } from '../../tables.ts';
import type { Joining, JoinRefusal, Passkey } from './authority-writers.ts';
import { findInvitation } from './invite-person.ts';
import { insertSession } from './sessions.ts';
import { takeChallenge } from './take-challenge.ts';

/** An invitation is used up only by a passkey that is kept. */
export async function joinAuthority(
  tx: Tx,
  { codeHash, challenge, passkey, session }: Joining,
): Promise<'joined' | JoinRefusal> {
  const now = session.createdAt;
  const person = await findInvitation(tx, codeHash, now);
  if (!person) return 'invitation_unknown';
  if (await isKnown(tx, passkey.credentialId)) return 'passkey_known';
  if (!(await takeChallenge(tx, challenge, now))) return 'challenge_used';
  if (!(await useUp(tx, codeHash))) return 'invitation_unknown';
  const { personId } = person;
  await insertPasskey(tx, personId, passkey, now);
  await insertSession(tx, personId, session);
  return 'joined';
}

/** Takes an invitation away; false when somebody else used it in the same moment. */
export async function useUp(tx: Tx, codeHash: Uint8Array): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('authority_invitation')
    .where('code_hash', '=', Buffer.from(codeHash))
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

async function isKnown(tx: Tx, credentialId: string): Promise<boolean> {
  const known = await tx
    .selectFrom('authority_passkey')
    .select('person_id')
    .where('credential_id', '=', credentialId)
    .executeTakeFirst();
  return known !== undefined;
}

async function insertPasskey(
  tx: Tx,
  personId: string,
  { credentialId, publicKey, counter, transports }: Passkey,
  createdAt: Date,
): Promise<void> {
  await tx
    .insertInto('authority_passkey')
    .values({
      credential_id: credentialId,
      person_id: personId,
      public_key: Buffer.from(publicKey),
      counter,
      transports_json: JSON.stringify(transports),
      created_at: createdAt.getTime(),
      last_used_at: null,
    })
    .execute();
}
