import { randomUUID } from 'node:crypto';
import type { AuthorityAct, Writers } from '@rangewatch/database/writers';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';
import { typedDay } from '../terminal/typed-day.ts';
import { typedWeek } from './typed-week.ts';

export interface ActOptions {
  readonly by: string;
  readonly on?: string;
}

const RELEASE = /^(\d{4}-W\d\d)\/r(\d{1,4})$/;

/** Notes what an authority did with a release: whoever has a report in it sees it on their receipt. */
export async function noteAuthorityAct(
  session: Session,
  writers: Writers,
  kind: AuthorityAct['kind'],
  typed: string,
  options: ActOptions,
): Promise<void> {
  const [, week = '', revision = ''] = RELEASE.exec(typed) ?? [];
  if (week === '') throw new CliFailure('release_malformed', { release: typed }, EXIT.usage);
  const authority = options.by.trim();
  if (authority === '') throw new CliFailure('authority_missing', {}, EXIT.usage);
  const now = new Date();
  const actedOn = typedDay(session, options.on, now);
  const isNoted = await writers.noteAuthorityAct({
    actId: randomUUID(),
    week: typedWeek(session, week),
    revision: Number(revision),
    kind,
    authority,
    actedOn,
    notedAt: now,
  });
  if (!isNoted) throw new CliFailure('release_not_published', { release: typed });
  session.result({ ok: true, release: typed, kind, authority, actedOn }, [
    session.say('act_noted', { release: typed, authority }),
  ]);
}
