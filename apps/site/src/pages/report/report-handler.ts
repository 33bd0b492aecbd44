import { randomUUID } from 'node:crypto';
import { describeNumber, isCallerNumber } from '@rangewatch/numbering';
import { type Answer, NOT_FOUND, redirect } from '../../http/answer.ts';
import { isCampaignId } from '../../http/list-query.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { emptyAnswers, type ReportAnswers, withCall } from './answers.ts';
import {
  keepAnswers,
  keepReporterSecret,
  readAnswers,
  reporterSecretOf,
} from './answers-cookie.ts';
import { backStep } from './back-step.ts';
import { checkView } from './check-view.tsx';
import { questionPage } from './question-page.tsx';
import { sendReport } from './send-report.ts';
import { TooLargeToSeal } from './sealed-cookie.ts';
import type { StepAddress, StepState, Taken } from './step.ts';
import { parseStepAddress, stepHref } from './step-href.ts';
import { STEPS } from './steps.ts';
import { isComplete } from './steps/category-step.tsx';

/** Shows one question. */
export async function showStep(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const address = parseStepAddress(request.params['step'], request.query);
  if (!address) return NOT_FOUND;
  const answers = startedAnswers(request, readAnswers(request, deps));
  if (!isReady(answers, address)) return redirect(request.page.href('report'));
  return await page({ request, deps, answers, address, sent: null, errors: [] });
}

/** Takes the answer to one question and leads on to the next, or shows it again with what is wrong. */
export async function takeStep(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const address = parseStepAddress(request.params['step'], request.query);
  if (!address) return NOT_FOUND;
  const answers = readAnswers(request, deps) ?? emptyAnswers(randomUUID());
  if (!isReady(answers, address)) return redirect(request.page.href('report'));
  const state: StepState = { request, deps, answers, address, sent: request.form, errors: [] };
  if (address.step === 'check') return await sendReport(state, page);
  const taken = await STEPS[address.step].take(state, request.form);
  return taken.ok ? lead(state, taken) : await page({ ...state, errors: taken.errors });
}

async function lead(state: StepState, { answers, next }: Taken & { ok: true }): Promise<Answer> {
  const { request, deps, address } = state;
  try {
    const cookies = [keepAnswers(answers, deps)];
    // The campaign was registered under this secret.
    if (address.step === 'new-campaign')
      cookies.push(keepReporterSecret(reporterSecretOf(request)));
    return redirect(stepHref(request.page, next), cookies);
  } catch (error) {
    if (!(error instanceof TooLargeToSeal)) throw error;
    return await page({
      ...state,
      errors: [{ field: 'main', message: request.page.t('report.tooMuch') }],
    });
  }
}

async function page(state: StepState): Promise<Answer> {
  const { address, answers } = state;
  const view = address.step === 'check' ? checkView(state) : await STEPS[address.step].view(state);
  return questionPage(state, view, backStep(address, answers));
}

function isReady(answers: ReportAnswers, { step, at = 0 }: StepAddress): boolean {
  return step === 'check' ? isComplete(answers) : STEPS[step].isReady(answers, at);
}

/** Answers so far, else what the link that led here already knows: the number, or the campaign. */
function startedAnswers({ query }: SiteRequest, known: ReportAnswers | null): ReportAnswers {
  const answers = known ?? emptyAnswers(randomUUID());
  const campaign = query.get('campaign') ?? '';
  const suggested = isCampaignId(campaign)
    ? { ...answers, suggestedCampaignId: campaign }
    : answers;
  const number = query.get('number') ?? '';
  const isWithheld = query.get('withheld') === '1';
  if (suggested.calls.length > 0 || (!isWithheld && !isCallerNumber(number))) return suggested;
  return withCall(suggested, 0, {
    number: isCallerNumber(number) ? describeNumber(number).display : null,
    medium: 'call',
    day: null,
    time: null,
    count: null,
    isApproximate: false,
  });
}
