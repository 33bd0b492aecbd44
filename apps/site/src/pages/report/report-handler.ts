import { randomUUID } from 'node:crypto';
import { describeNumber, isCallerNumber } from '@rangewatch/numbering';
import type { ResumeCode } from '@rangewatch/schema';
import { type Answer, NOT_FOUND, type PageAnswer, redirect } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { emptyAnswers, isFinished, type ReportAnswers, withCall } from './answers.ts';
import { keepReporterSecret, readReceipt, reporterSecretFor } from './receipt-cookie.ts';
import { backStep } from './back-step.ts';
import { keepDraft, openDraft } from './draft-store.ts';
import { checkView } from './check-view.tsx';
import { unavailablePage } from './unavailable-page.tsx';
import { questionPage } from './question-page.tsx';
import { receiptOf, sendReport } from './send-report.ts';
import {
  forgetSuggestion,
  isSuggestionGone,
  keepSuggestion,
  withSuggestion,
} from './suggested-campaign.ts';
import type { StepAddress, StepState, Taken } from './step.ts';
import { parseStepAddress, stepHref } from './step-href.ts';
import { STEPS } from './steps.ts';
import { isComplete } from './completeness.ts';
import { firstUnfinished } from './unfinished.ts';

/** Shows one question. */
export async function showStep(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const address = parseStepAddress(request.params['step'], request.query);
  if (!address) return NOT_FOUND;
  const draft = await openDraft(request, deps);
  if (draft.kind === 'unavailable') return unavailablePage(request.page);
  const known = draft.kind === 'draft' ? draft.answers : null;
  if (known?.sentAs) return receiptOf(known, request, deps);
  // Back from the receipt: what was answered has been sent.
  if (address.step === 'check' && !known && readReceipt(request, deps))
    return redirect(request.page.href('reportStep', { step: 'sent' }));
  const line = lineOfLink(request, known);
  if (address.step === 'number' && line > (address.at ?? 0)) {
    const { number, withheld } = Object.fromEntries(request.query);
    return redirect(
      request.page.href(
        'report',
        {},
        { at: line, number: number ?? null, withheld: withheld ?? null },
      ),
    );
  }
  const answers = startedAnswers(request, known, line);
  if (!isReady(answers, address)) return redirect(waitingHref(request, answers));
  const question = await page({
    request,
    deps,
    answers,
    isKept: known !== null,
    address,
    sent: null,
    errors: [],
    isLinkGone: await isSuggestionGone(request, deps),
  });
  return { ...question, cookies: keepSuggestion(request) };
}

/** Takes the answer to one question and leads on to the next, or shows it again with what is wrong. */
export async function takeStep(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const address = parseStepAddress(request.params['step'], request.query);
  if (!address) return NOT_FOUND;
  const draft = await openDraft(request, deps);
  const known = draft.kind === 'draft' ? draft.answers : emptyAnswers(randomUUID());
  if (known.sentAs) return receiptOf(known, request, deps);
  const answers = withSuggestion(known, request);
  const isKept = draft.kind === 'draft';
  const state: StepState = {
    request,
    deps,
    answers,
    isKept,
    address,
    sent: request.form,
    errors: [],
  };
  if (draft.kind === 'unavailable') return await notKept(state);
  if (!isReady(answers, address)) return redirect(waitingHref(request, answers));
  const code = draft.kind === 'draft' ? draft.code : null;
  if (address.step === 'check') return await sendReport(state, code, page);
  const taken = await STEPS[address.step].take(state, request.form);
  return taken.ok ? await lead(state, taken, code) : await page({ ...state, errors: taken.errors });
}

/** Leads on once the answer is durably kept. */
async function lead(
  state: StepState,
  { answers, next }: Taken & { ok: true },
  code: ResumeCode | null,
): Promise<Answer> {
  const { request, deps, address } = state;
  const kept = await keepDraft(answers, code, request, deps);
  if (kept.kind === 'unavailable') return await notKept(state);
  const cookies = [kept.cookie, ...forgetSuggestion(request)];
  // The campaign was registered under this secret.
  if (address.step === 'new-campaign')
    cookies.push(keepReporterSecret(reporterSecretFor(request, answers)));
  return redirect(stepHref(request.page, next), cookies);
}

/** The question once more, with everything just written still in its fields. */
async function notKept(state: StepState): Promise<Answer> {
  const { t } = state.request.page;
  const errors = [{ field: 'main', message: t('report.notKept') }];
  if (state.address.step === 'check') return unavailablePage(state.request.page);
  return { ...(await page({ ...state, errors })), status: 503 };
}

async function page(state: StepState): Promise<PageAnswer> {
  const { address, answers } = state;
  const view = await (address.step === 'check'
    ? checkView(state)
    : STEPS[address.step].view(state));
  return questionPage(state, view, backStep(address, answers));
}

/** Where the person left off: never back to the start, which would lead round in a circle. */
function waitingHref({ page }: SiteRequest, answers: ReportAnswers): string {
  if (answers.isSending) return stepHref(page, { step: 'check' });
  const waiting = firstUnfinished(answers);
  return stepHref(page, waiting ?? { step: answers.forWhom === null ? 'for-whom' : 'given' });
}

function isReady(answers: ReportAnswers, { step, at = 0 }: StepAddress): boolean {
  if (answers.isSending) return step === 'check';
  return step === 'check' ? isComplete(answers) : STEPS[step].isReady(answers, at);
}

/** Whether the link that led here names a caller ("I got this call too"). */
function namesCaller({ query }: SiteRequest): boolean {
  return query.get('withheld') === '1' || isCallerNumber(query.get('number') ?? '');
}

/** The entry a caller named by a link goes to: the first that is not finished, else a new one after the others. */
function lineOfLink(request: SiteRequest, known: ReportAnswers | null): number {
  const calls = known?.calls ?? [];
  if (!namesCaller(request)) return 0;
  const open = calls.findIndex((call) => !isFinished(call));
  return open < 0 ? calls.length : open;
}

/** Answers so far, and what the link that led here already knows: the caller, or the campaign. */
function startedAnswers(
  request: SiteRequest,
  known: ReportAnswers | null,
  line: number,
): ReportAnswers {
  const suggested = withSuggestion(known ?? emptyAnswers(randomUUID()), request);
  if (!namesCaller(request)) return suggested;
  const number = request.query.get('number') ?? '';
  return withCall(suggested, line, {
    number: isCallerNumber(number) ? describeNumber(number).display : null,
    medium: 'call',
    day: null,
    time: null,
    count: null,
    isApproximate: false,
  });
}
