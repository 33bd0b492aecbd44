import type { AuthorityRecord, PersonRecord, Writers } from '@rangewatch/database/writers';
import type { Session } from '../terminal/session.ts';
import { minuteOf } from '../terminal/minute-of.ts';

export async function listAuthorities(session: Session, writers: Writers): Promise<void> {
  const authorities = await writers.listAuthorities(new Date());
  const lines = authorities.flatMap((authority) => [
    authorityLine(session, authority),
    ...authority.people.map((person) => `  ${personLine(session, person)}`),
  ]);
  session.result(
    { ok: true, authorities },
    lines.length > 0 ? lines : [session.say('authority_none')],
  );
}

function authorityLine({ say }: Session, authority: AuthorityRecord): string {
  const { authorityId: id, name, provinces, categories, endedAt, tokenCount } = authority;
  if (endedAt) return say('authority_line_ended', { id, name, day: minuteOf(endedAt) });
  return say('authority_line', {
    id,
    name,
    provinces: provinces?.join(', ') ?? '*',
    categories: categories?.join(', ') ?? '*',
    tokens: tokenCount,
  });
}

function personLine({ say }: Session, person: PersonRecord): string {
  const { personId: id, label, role, endedAt, invitedUntil } = person;
  if (endedAt) return say('authority_person_line_ended', { id, label, day: minuteOf(endedAt) });
  if (invitedUntil)
    return say('authority_person_line_invited', { id, label, role, until: minuteOf(invitedUntil) });
  const seen = person.lastSeenAt ? minuteOf(person.lastSeenAt) : '–';
  const { passkeyCount: passkeys, identityCount: signOns } = person;
  return say('authority_person_line', { id, label, role, passkeys, signOns, seen });
}
