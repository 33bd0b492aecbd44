import {
  type CaseOutcome,
  type CaseStep,
  ensureWeek,
  type Problem,
  type ProblemCode,
} from '@rangewatch/schema';
import type { Tx } from '../../tables.ts';
import type { CaseAct, CaseNoted } from './case-writers.ts';

interface SentAct extends Pick<CaseAct, 'actId' | 'words'> {
  readonly kind: CaseStep;
  readonly outcome: CaseOutcome | null;
}

/** What came of the act when it was sent before; null: it is new. Other words under the same key are refused. */
export async function findNoted(
  tx: Tx,
  { actId, kind, words, outcome }: SentAct,
  about: (noted: { caseId: string; subject: string; week: string }) => boolean,
): Promise<CaseNoted | null> {
  const noted = await tx
    .selectFrom('authority_act')
    .select(['case_id', 'subject', 'week', 'revision', 'kind', 'words', 'outcome'])
    .where('act_id', '=', actId)
    .executeTakeFirst();
  if (!noted) return null;
  const { case_id: caseId, subject, week, revision } = noted;
  const isSame =
    caseId !== null &&
    noted.kind === kind &&
    noted.words === words &&
    noted.outcome === outcome &&
    about({ caseId, subject, week });
  if (!isSame) return refused('idempotency_key_reused');
  return { status: 'noted', caseId, week: ensureWeek(week), revision };
}

export function refused(code: ProblemCode, params: Problem['params'] = {}): CaseNoted {
  return { status: 'refused', code, params };
}
