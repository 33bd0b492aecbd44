import { instantOf } from '../../instant-of.ts';
import type { Db } from '../../tables.ts';
import type { AuthorityRecord, PersonRecord } from './authority-writers.ts';
import { jurisdictionOf } from '../../jurisdiction-row.ts';

/** Every authority, oldest first, with the people in it by label. */
export async function listAuthorities(db: Db, now: Date): Promise<readonly AuthorityRecord[]> {
  const authorities = await db
    .selectFrom('authority')
    .selectAll()
    .orderBy('created_at')
    .orderBy('authority_id')
    .execute();
  const people = await listPeople(db, now);
  const tokens = await countTokens(db, now);
  return authorities.map((row) => ({
    authorityId: row.authority_id,
    name: row.name,
    createdAt: new Date(row.created_at),
    endedAt: instantOf(row.ended_at),
    ...jurisdictionOf(row),
    people: people.get(row.authority_id) ?? [],
    tokenCount: tokens.get(row.authority_id) ?? 0,
  }));
}

async function listPeople(db: Db, now: Date): Promise<ReadonlyMap<string, PersonRecord[]>> {
  const rows = await personRows(db, now);
  const grouped = Map.groupBy(rows, ({ authority_id }) => authority_id);
  return new Map([...grouped].map(([id, group]) => [id, group.map(personOf)]));
}

function personOf(row: Awaited<ReturnType<typeof personRows>>[number]): PersonRecord {
  return {
    personId: row.person_id,
    label: row.label,
    role: row.role,
    endedAt: instantOf(row.ended_at),
    passkeyCount: row.passkey_count ?? 0,
    identityCount: row.identity_count ?? 0,
    lastSeenAt: instantOf(row.last_seen_at),
    invitedUntil: instantOf(row.invited_until),
  };
}

async function personRows(db: Db, now: Date) {
  return await db
    .selectFrom('authority_person as person')
    .selectAll()
    .select((select) => [
      select
        .selectFrom('authority_passkey as passkey')
        .whereRef('passkey.person_id', '=', 'person.person_id')
        .select((passkey) => passkey.fn.countAll<number>().as('count'))
        .as('passkey_count'),
      select
        .selectFrom('authority_identity as identity')
        .whereRef('identity.person_id', '=', 'person.person_id')
        .select((identity) => identity.fn.countAll<number>().as('count'))
        .as('identity_count'),
      select
        .selectFrom('authority_session as session')
        .whereRef('session.person_id', '=', 'person.person_id')
        .select((session) => session.fn.max('session.last_seen_at').as('last'))
        .as('last_seen_at'),
      select
        .selectFrom('authority_invitation as invitation')
        .whereRef('invitation.person_id', '=', 'person.person_id')
        .where('invitation.expires_at', '>', now.getTime())
        .select((invitation) => invitation.fn.max('invitation.expires_at').as('until'))
        .as('invited_until'),
    ])
    .orderBy('label')
    .orderBy('person_id')
    .execute();
}

async function countTokens(db: Db, now: Date): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('token')
    .select(['authority_id', (select) => select.fn.countAll<number>().as('count')])
    .where('authority_id', 'is not', null)
    .where('revoked_at', 'is', null)
    .where((where) =>
      where.or([where('expires_at', 'is', null), where('expires_at', '>', now.getTime())]),
    )
    .groupBy('authority_id')
    .execute();
  return new Map(rows.map(({ authority_id, count }) => [authority_id ?? '', count]));
}
