import { randomBytes, randomUUID } from 'node:crypto';
import type { AuthorityAct, Writers } from '@rangewatch/database/writers';
import { LEAF_SALT_BYTES } from '@rangewatch/ledger';
import { CliFailure } from '../failure.ts';

/** What an authority did, without what every act gets by itself. */
export type ToldAct = Omit<AuthorityAct, 'actId' | 'leafSalt'>;

/** Notes an act with its entry in the ledger. @throws CliFailure where the release is not published */
export async function noteAct(writers: Writers, act: ToldAct): Promise<void> {
  const isNoted = await writers.noteAuthorityAct({
    ...act,
    actId: randomUUID(),
    leafSalt: randomBytes(LEAF_SALT_BYTES),
  });
  if (!isNoted)
    throw new CliFailure('release_not_published', { release: `${act.week}/r${act.revision}` });
}
