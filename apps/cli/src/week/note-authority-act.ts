import type { AuthorityAct, Writers } from '@rangewatch/database/writers';
import { noteAct } from '@rangewatch/service';
import { type ByOptions, typedAuthority } from '../authority/typed-authority.ts';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';
import { typedDay } from '../terminal/typed-day.ts';
import { typedRelease } from './typed-release.ts';

export interface ActOptions extends ByOptions {
  readonly on?: string;
}

/** Notes what an authority did with a release: whoever has a report in it sees it on their receipt. */
export async function noteAuthorityAct(
  session: Session,
  writers: Writers,
  kind: AuthorityAct['kind'],
  typed: string,
  options: ActOptions,
): Promise<void> {
  const release = typedRelease(session, typed);
  const { name: authority, provinces, categories } = await typedAuthority(writers, options);
  const now = new Date();
  const actedOn = typedDay(session, options.on, now);
  const bounds = { provinces, categories };
  const told = { subject: null, words: '', authority, bounds, actedOn, notedAt: now };
  const isNoted = await noteAct(writers, { ...release, ...told, kind });
  if (!isNoted)
    throw new CliFailure('release_not_published', {
      release: `${release.week}/r${release.revision}`,
    });
  session.result({ ok: true, release: typed, kind, authority, actedOn }, [
    session.say('act_noted', { release: typed, authority }),
  ]);
}
