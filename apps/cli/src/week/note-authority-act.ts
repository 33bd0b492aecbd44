import type { AuthorityAct, Writers } from '@rangewatch/database/writers';
import { actWordsFault, LONGEST_ACT_WORDS, parseActSubject } from '@rangewatch/schema';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';
import { typedDay } from '../terminal/typed-day.ts';
import { noteAct } from './note-act.ts';
import { typedWeek } from './typed-week.ts';

export interface ActOptions {
  readonly by: string;
  readonly on?: string;
  /** The row of the release, as `actSubjectText` writes it. */
  readonly about?: string;
  readonly words?: string;
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
  const subject = parseActSubject(options.about ?? '');
  if (subject === undefined)
    throw new CliFailure('act_subject_wrong', { about: options.about ?? '' }, EXIT.usage);
  const words = checkedWords(options.words ?? '');
  const now = new Date();
  const actedOn = typedDay(session, options.on, now);
  await noteAct(writers, {
    week: typedWeek(session, week),
    revision: Number(revision),
    kind,
    subject,
    words,
    authority,
    actedOn,
    notedAt: now,
  });
  session.result({ ok: true, release: typed, kind, authority, actedOn }, [
    session.say('act_noted', { release: typed, authority }),
  ]);
}

/** People read it on their receipts. @throws CliFailure */
function checkedWords(typed: string): string {
  const words = typed.trim();
  const fault = actWordsFault(words);
  if (fault?.kind === 'too_long')
    throw new CliFailure('act_words_long', { limit: LONGEST_ACT_WORDS }, EXIT.usage);
  if (fault) throw new CliFailure('act_words_personal', { found: fault.found }, EXIT.usage);
  return words;
}
