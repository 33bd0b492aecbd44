import type { Db, Tx } from '../../tables.ts';
import type { KnownPasskey, SignIn } from './authority-writers.ts';
import { insertSession } from './sessions.ts';
import { takeChallenge } from './take-challenge.ts';

export async function findPasskey(db: Db, credentialId: string): Promise<KnownPasskey | null> {
  const row = await db
    .selectFrom('authority_passkey as passkey')
    .innerJoin('authority_person as person', 'person.person_id', 'passkey.person_id')
    .innerJoin('authority', 'authority.authority_id', 'person.authority_id')
    .selectAll('passkey')
    .where('passkey.credential_id', '=', credentialId)
    .where('person.ended_at', 'is', null)
    .where('authority.ended_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const transports: unknown = JSON.parse(row.transports_json);
  return {
    credentialId,
    personId: row.person_id,
    publicKey: row.public_key,
    counter: row.counter,
    transports: Array.isArray(transports) ? transports.map(String) : [],
  };
}

export async function signInAuthority(
  tx: Tx,
  { challenge, credentialId, counter, session }: SignIn,
): Promise<boolean> {
  const now = session.createdAt;
  // Asked again: access may have ended since the answer was checked, and another answer may have counted on.
  const passkey = await findPasskey(tx, credentialId);
  if (!passkey || !(await takeChallenge(tx, challenge, now))) return false;
  if (!(await isNewer(tx, credentialId, counter, now))) return false;
  await insertSession(tx, passkey.personId, session);
  return true;
}

/** Moves the counter on; a passkey that counts must count up, or it was copied. */
async function isNewer(tx: Tx, credentialId: string, counter: number, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('authority_passkey')
    .set({ counter, last_used_at: now.getTime() })
    .where('credential_id', '=', credentialId)
    .where('counter', counter === 0 ? '=' : '<', counter)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
