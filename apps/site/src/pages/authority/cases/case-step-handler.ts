import { randomUUID } from 'node:crypto';
import {
  CASE_OUTCOMES,
  caseStepFault,
  type CaseView,
  closeCaseInput,
  forwardCaseInput,
  parseWith,
  type Problem,
  problem,
} from '@rangewatch/schema';
import { type Answer, NOT_FOUND, redirect } from '../../../http/answer.ts';
import type { SiteRequest } from '../../../http/site-request.ts';
import type { CaseStepName } from '../../../report-gateway/authority-desk.ts';
import type { SiteDeps } from '../../../site-deps.ts';
import { unavailablePage } from '../../report/unavailable-page.tsx';
import { errorsOf } from '../rows/form-errors.ts';
import { rowText } from '../rows/row-name.tsx';
import { keyOf, readSeed } from '../rows/sent-form.ts';
import { forSignedIn, nowhere, type SignedIn } from '../rows/signed-in.ts';
import { type CaseStepFields, caseStepPage } from './case-step-page.tsx';
import { previewEntry } from './preview-entry.ts';
import { previewPage } from './preview-page.tsx';

const STEPS = {
  forward: { step: 'case_forwarded', schema: forwardCaseInput, fields: ['words'] },
  close: { step: 'case_closed', schema: closeCaseInput, fields: ['outcome', 'words'] },
} as const;

export function showCaseStep(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return forCase(request, deps, async ({ one, name }) => {
    const fields = { seed: randomUUID(), words: '', outcome: '' };
    const fault = caseStepFault(one.state, STEPS[name].step);
    const errors = errorsOf(fault ? [problem(fault)] : [], request.page, STEPS[name].fields);
    return caseStepPage(request.page, { one, step: name, fields, errors });
  });
}

/** Shows what people will read; takes the step once that is confirmed. */
export function takeCaseStep(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return forCase(request, deps, async (meant) => {
    const { form } = request;
    const [words = '', outcome = ''] = ['words', 'outcome'].map((name) => form.get(name) ?? '');
    return await answerFor({
      ...meant,
      request,
      deps,
      fields: { seed: readSeed(form), words, outcome },
    });
  });
}

interface Meant {
  readonly signedIn: SignedIn;
  readonly one: CaseView;
  readonly name: CaseStepName;
}

/** Finds the case that the address names among those of the authority. */
function forCase(
  request: SiteRequest,
  deps: SiteDeps,
  answer: (meant: Meant) => Promise<Answer>,
): Promise<Answer> {
  const { caseId, step } = request.params;
  return forSignedIn(request, deps, async (signedIn) => {
    if (step !== 'forward' && step !== 'close') return NOT_FOUND;
    const listed = await deps.gateway.listCases(signedIn.session, request);
    if (listed.kind !== 'accepted')
      return nowhere(listed, request) ?? unavailablePage(request.page);
    const one = listed.value.find((known) => known.caseId === caseId);
    if (!one) return NOT_FOUND;
    return await answer({ signedIn, one, name: step });
  });
}

interface Sent extends Meant {
  readonly request: SiteRequest;
  readonly deps: SiteDeps;
  readonly fields: CaseStepFields;
}

async function answerFor(sent: Sent): Promise<Answer> {
  const { request, deps, signedIn, one, name, fields } = sent;
  const { page, form } = request;
  const { words, outcome, seed } = fields;
  const content = name === 'close' ? { words, outcome } : { words };
  const input = { ...content, idempotencyKey: keyOf(seed, [one.caseId, content]) };
  const parsed = parseWith(STEPS[name].schema, input);
  if (!parsed.ok) return formAgain(sent, parsed.problems);
  if (form.get('next') === 'change') return formAgain(sent, []);
  if (form.get('next') !== 'confirm') return preview(sent, parsed.value.words);
  const step = { caseId: one.caseId, name, input };
  const noted = await deps.gateway.stepCase(signedIn.session, step, request);
  if (noted.kind === 'accepted') return redirect(page.href('authorityCases', {}, { noted: 1 }));
  return nowhere(noted, request) ?? formAgain(sent, noted.kind === 'refused' ? noted.problems : []);
}

function formAgain(
  { request: { page }, one, name, fields }: Sent,
  problems: readonly Problem[],
): Answer {
  const errors = errorsOf(problems, page, STEPS[name].fields);
  return caseStepPage(page, { one, step: name, fields, errors });
}

/** A step that the case cannot take is told before the preview, not after it. */
function preview(sent: Sent, words: string): Answer {
  const { request, deps, signedIn, one, name, fields } = sent;
  const { page } = request;
  const { step } = STEPS[name];
  const fault = caseStepFault(one.state, step);
  if (fault) return formAgain(sent, [problem(fault)]);
  const { week, revision, caseId } = one;
  const { authorityName: authority } = signedIn.person;
  const outcome = CASE_OUTCOMES.find((known) => known === fields.outcome) ?? null;
  return previewPage(page, {
    entry: previewEntry({ step, week, revision, authority, words, outcome }, deps),
    row: rowText(page, one),
    action: page.href('authorityCaseStep', { caseId, step: name }),
    fields: { ...fields },
  });
}
