import { randomBytes } from 'node:crypto';
import type { Writers } from '@rangewatch/database/writers';
import type { Category, Province } from '@rangewatch/schema';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';
import { shortName } from './short-name.ts';

export interface AddOptions {
  readonly province?: readonly Province[];
  readonly category?: readonly Category[];
}

export const ID_BYTES = 8;

export async function addAuthority(
  { result, say }: Session,
  writers: Writers,
  typedName: string,
  options: AddOptions,
): Promise<void> {
  const name = shortName(typedName);
  const authorityId = randomBytes(ID_BYTES).toString('hex');
  const outcome = await writers.addAuthority({
    authorityId,
    name,
    provinces: options.province ?? null,
    categories: options.category ?? null,
    createdAt: new Date(),
  });
  if (outcome === 'name_taken') throw new CliFailure('authority_name_taken', { name });
  result({ ok: true, authorityId, name }, [say('authority_added', { authorityId, name })]);
}

export async function endAccess(
  { result, say }: Session,
  writers: Writers,
  id: string,
): Promise<void> {
  const ended = await writers.endAccess(id, new Date());
  if (!ended) throw new CliFailure('authority_nobody', { id });
  const { kind, sessionCount: sessions, tokenCount: tokens } = ended;
  const key = kind === 'authority' ? 'authority_ended' : 'authority_person_ended';
  const values = kind === 'authority' ? { id, sessions, tokens } : { id, sessions };
  result({ ok: true, id, ...ended }, [say(key, values)]);
}
