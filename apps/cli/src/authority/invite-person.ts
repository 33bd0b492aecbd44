import { randomBytes } from 'node:crypto';
import type { Writers } from '@rangewatch/database/writers';
import type { AuthorityRole } from '@rangewatch/schema';
import { INVITATION_CODE_BYTES, invitationCode, invitationHash } from '@rangewatch/service';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';
import { ID_BYTES } from './authorities.ts';
import { shortName } from './short-name.ts';

export interface InviteOptions {
  readonly person: string;
  readonly role?: AuthorityRole;
}

const HOURS = 72;
const HOUR_MS = 3_600_000;

export async function invitePerson(
  { config, result, say }: Session,
  writers: Writers,
  authority: string,
  options: InviteOptions,
): Promise<void> {
  const label = shortName(options.person);
  const code = invitationCode(randomBytes(INVITATION_CODE_BYTES));
  const createdAt = new Date();
  const outcome = await writers.invitePerson({
    authority,
    label,
    role: options.role ?? null,
    personId: randomBytes(ID_BYTES).toString('hex'),
    codeHash: invitationHash(code) ?? new Uint8Array(),
    createdAt,
    expiresAt: new Date(createdAt.getTime() + HOURS * HOUR_MS),
  });
  if (outcome.status === 'authority_unknown')
    throw new CliFailure('authority_unknown', { authority });
  const { personId, role, authorityName } = outcome;
  const link = new URL(`/authority/join?code=${code}`, config.siteUrl).href;
  const values = { label, personId, role, authority: authorityName, hours: HOURS };
  result({ ok: true, personId, role, link }, [link, say('authority_invited', values)]);
}
