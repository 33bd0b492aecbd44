import { randomUUID } from 'node:crypto';
import { type Answer, redirect } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { emptyAnswers, type ReportAnswers } from '../report/answers.ts';
import { keepDraft, openDraft } from '../report/draft-store.ts';
import type { StepName } from '../report/step.ts';
import { unavailablePage } from '../report/unavailable-page.tsx';
import { callLogPage } from './call-log-page.tsx';

/** Keeps what was read with the person's other answers, sealed, and leads on to where it is looked over. */
export async function keepOffered(
  offered: Partial<Pick<ReportAnswers, 'offered' | 'pictured'>>,
  step: StepName,
  request: SiteRequest,
  deps: SiteDeps,
): Promise<Answer> {
  const { page } = request;
  const draft = await openDraft(request, deps);
  if (draft.kind === 'unavailable') return unavailablePage(page);
  // What was sent already is not added to.
  const open = draft.kind === 'draft' && draft.answers.sentAs === null ? draft : null;
  const answers = open?.answers ?? emptyAnswers(randomUUID());
  const code = open?.code ?? null;
  const kept = await keepDraft({ ...answers, ...offered }, code, request, deps);
  if (kept.kind === 'unavailable')
    return callLogPage(page, [{ field: 'file', message: page.t('report.notKept') }]);
  return redirect(page.href('reportStep', { step }), [kept.cookie]);
}
