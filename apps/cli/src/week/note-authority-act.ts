import { randomBytes, randomUUID } from 'node:crypto';
import type { AuthorityAct, Writers } from '@rangewatch/database/writers';
import { LEAF_SALT_BYTES } from '@rangewatch/ledger';
import { findPersonalData, LONGEST_ACT_WORDS, parseActSubject } from '@rangewatch/schema';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';
import { typedDay } from '../terminal/typed-day.ts';
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
  const isNoted = await writers.noteAuthorityAct({
    actId: randomUUID(),
    week: typedWeek(session, week),
    revision: Number(revision),
    kind,
    subject,
    words,
    authority,
    actedOn,
    notedAt: now,
    leafSalt: randomBytes(LEAF_SALT_BYTES),
  });
  if (!isNoted) throw new CliFailure('release_not_published', { release: typed });
  session.result({ ok: true, release: typed, kind, authority, actedOn }, [
    session.say('act_noted', { release: typed, authority }),
  ]);
}

/** People read it on their receipts: no longer than fits there, and nobody's personal data. @throws CliFailure */
function checkedWords(words: string): string {
  const text = words.trim();
  if (text.length > LONGEST_ACT_WORDS)
    throw new CliFailure('act_words_long', { limit: LONGEST_ACT_WORDS }, EXIT.usage);
  const [found] = findPersonalData(text);
  if (found)
    throw new CliFailure(
      'act_words_personal',
      { found: text.slice(found.start, found.end) },
      EXIT.usage,
    );
  return text;
}
