import { randomBytes, randomUUID } from 'node:crypto';
import type { CaseAct, CaseNoted, Writers } from '@rangewatch/database/writers';
import { LEAF_SALT_BYTES } from '@rangewatch/ledger';
import {
  type ActSubject,
  type CaseOutcome,
  type CaseStep,
  parseActSubject,
  problem,
  problemMessage,
} from '@rangewatch/schema';
import { type ByOptions, typedAuthority } from '../authority/typed-authority.ts';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';
import { typedDay } from '../terminal/typed-day.ts';
import { checkedWords } from './checked-words.ts';
import { typedRelease, type TypedRelease } from '../week/typed-release.ts';

export interface CaseOptions extends ByOptions {
  readonly on?: string;
  /** The row of the release, as `actSubjectText` writes it. */
  readonly about: string;
  readonly words?: string;
  readonly outcome?: CaseOutcome;
}

/** Notes a step that an authority told the operator of, by the rules that hold on its own pages. */
export async function noteCaseStep(
  session: Session,
  writers: Writers,
  step: CaseStep,
  typed: string,
  options: CaseOptions,
): Promise<void> {
  const release = typedRelease(session, typed);
  const subject = parseActSubject(options.about);
  if (!subject) throw new CliFailure('act_subject_wrong', { about: options.about }, EXIT.usage);
  const act = await actOf(session, writers, options);
  const noted = await takeStep(session, writers, { act, step, release, subject, options });
  if (noted.status === 'refused') throw refusal(session, noted, typed);
  const { caseId, week, revision } = noted;
  const told = { release: `${week}/r${revision}`, authority: act.authority };
  const { actedOn } = act;
  session.result({ ok: true, kind: step, caseId, actedOn, ...told }, [
    session.say('act_noted', told),
  ]);
}

/** An authority with accounts here sees the case among its own. */
async function actOf(
  session: Session,
  writers: Writers,
  { on, words = '', ...options }: CaseOptions,
): Promise<CaseAct> {
  const { authorityId, name } = await typedAuthority(writers, options);
  const notedAt = new Date();
  return {
    actId: randomUUID(),
    authorityId,
    authority: name,
    personId: null,
    words: checkedWords(words),
    actedOn: typedDay(session, on, notedAt),
    notedAt,
    leafSalt: randomBytes(LEAF_SALT_BYTES),
  };
}

interface ToldStep {
  readonly act: CaseAct;
  readonly step: CaseStep;
  readonly release: TypedRelease;
  readonly subject: ActSubject;
  readonly options: Pick<CaseOptions, 'outcome'>;
}

/** A case that is open keeps the release it was opened on. */
function takeStep(
  { config: { timeZone } }: Session,
  writers: Writers,
  { act, step, release, subject, options }: ToldStep,
): Promise<CaseNoted> {
  if (step === 'case_opened') return writers.openCase({ ...act, ...release, subject, timeZone });
  const of = { subject, week: release.week };
  return writers.stepCase({ ...act, step, of, outcome: options.outcome ?? null });
}

function refusal(
  { locale }: Session,
  { code, params }: Extract<CaseNoted, { status: 'refused' }>,
  release: string,
): CliFailure {
  if (code === 'release_unknown' || code === 'week_unknown')
    return new CliFailure('release_not_published', { release });
  return new CliFailure('words_wrong', { text: problemMessage(problem(code, '', params), locale) });
}
