import type { AuthorityRole } from '@rangewatch/schema';
import type { Db, Tx } from '../../tables.ts';
import type {
  InvitedPerson,
  InviteOutcome,
  NewAuthority,
  NewAuthorityInvitation,
} from './authority-writers.ts';
import { findActive } from './find-active.ts';
import { jurisdictionRow } from '../../jurisdiction-row.ts';

export async function addAuthority(
  tx: Tx,
  { authorityId, name, createdAt, ...jurisdiction }: NewAuthority,
): Promise<'added' | 'name_taken'> {
  if (await findActive(tx, name)) return 'name_taken';
  await tx
    .insertInto('authority')
    .values({
      authority_id: authorityId,
      name,
      ...jurisdictionRow(jurisdiction),
      created_at: createdAt.getTime(),
      ended_at: null,
    })
    .execute();
  return 'added';
}

export async function invitePerson(
  tx: Tx,
  invitation: NewAuthorityInvitation,
): Promise<InviteOutcome> {
  const authority = await findActive(tx, invitation.authority);
  if (!authority) return { status: 'authority_unknown' };
  const { personId, role } = await ensurePerson(tx, authority.authority_id, invitation);
  await tx.deleteFrom('authority_invitation').where('person_id', '=', personId).execute();
  await tx
    .insertInto('authority_invitation')
    .values({
      code_hash: Buffer.from(invitation.codeHash),
      person_id: personId,
      created_at: invitation.createdAt.getTime(),
      expires_at: invitation.expiresAt.getTime(),
    })
    .execute();
  return { status: 'invited', personId, authorityName: authority.name, role };
}

async function ensurePerson(
  tx: Tx,
  authorityId: string,
  invitation: NewAuthorityInvitation,
): Promise<{ readonly personId: string; readonly role: AuthorityRole }> {
  const { label, personId } = invitation;
  const known = await tx
    .selectFrom('authority_person')
    .select(['person_id', 'role'])
    .where('authority_id', '=', authorityId)
    .where('label', '=', label)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  const role = invitation.role ?? known?.role ?? 'reader';
  if (known) {
    const { person_id } = known;
    await tx
      .updateTable('authority_person')
      .set({ role })
      .where('person_id', '=', person_id)
      .execute();
    return { personId: person_id, role };
  }
  const created_at = invitation.createdAt.getTime();
  await tx
    .insertInto('authority_person')
    .values({
      person_id: personId,
      authority_id: authorityId,
      label,
      role,
      created_at,
      ended_at: null,
    })
    .execute();
  return { personId, role };
}

export async function findInvitation(
  db: Db,
  codeHash: Uint8Array,
  now: Date,
): Promise<InvitedPerson | null> {
  const row = await db
    .selectFrom('authority_invitation as invitation')
    .innerJoin('authority_person as person', 'person.person_id', 'invitation.person_id')
    .innerJoin('authority', 'authority.authority_id', 'person.authority_id')
    .select(['person.person_id', 'person.label', 'authority.authority_id', 'authority.name'])
    .where('invitation.code_hash', '=', Buffer.from(codeHash))
    .where('invitation.expires_at', '>', now.getTime())
    .where('person.ended_at', 'is', null)
    .where('authority.ended_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const { person_id: personId, label, authority_id: authorityId, name: authorityName } = row;
  const passkeys = await db
    .selectFrom('authority_passkey')
    .select('credential_id')
    .where('person_id', '=', personId)
    .execute();
  const credentialIds = passkeys.map(({ credential_id }) => credential_id);
  return { personId, label, authorityId, authorityName, credentialIds };
}
