import { parseResumeCode, problem, problemMessage } from '@rangewatch/schema';
import { type Answer, redirect } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { draftCookie, openDraft, readDraftCode } from '../report/draft-store.ts';
import { receiptOf } from '../report/send-report.ts';
import { stepHref } from '../report/step-href.ts';
import { unavailablePage } from '../report/unavailable-page.tsx';
import { nextStep } from '../report/unfinished.ts';
import { laterPage, resumePage } from './resume-page.tsx';

/** The code to go on with later, for a report that was begun in this browser. */
export async function showLater(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { page } = request;
  if (readDraftCode(request) === null) return redirect(page.href('report'));
  const draft = await openDraft(request, deps);
  if (draft.kind === 'unavailable') return unavailablePage(page);
  if (draft.kind === 'none') return redirect(page.href('report'));
  return laterPage(page, draft.code);
}

export function showResume({ page, query }: SiteRequest): Answer {
  return resumePage(page, query.get('code') ?? '', []);
}

/** Takes the code and leads to where the person left off. */
export async function takeResumeCode(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { page, form } = request;
  const typed = form.get('code') ?? '';
  const code = parseResumeCode(typed);
  const refuse = (message: string): Answer => resumePage(page, typed, [{ field: 'code', message }]);
  if (code === null)
    return refuse(problemMessage(problem('malformed_resume_code', 'resumeCode'), page.locale));
  const outcome = await deps.gateway.openDraft(code, request);
  if (outcome.kind === 'unavailable') return refuse(page.t('report.unavailable'));
  if (outcome.kind === 'refused') {
    const [wrong = problem('draft_unknown', 'resumeCode')] = outcome.problems;
    return refuse(problemMessage(wrong, page.locale));
  }
  const draft = await openDraft(request, deps, code);
  if (draft.kind === 'draft' && draft.answers.sentAs)
    return receiptOf(draft.answers, request, deps);
  const next = draft.kind === 'draft' ? nextStep(draft.answers) : ({ step: 'number' } as const);
  return redirect(stepHref(page, next), [draftCookie(code)]);
}
