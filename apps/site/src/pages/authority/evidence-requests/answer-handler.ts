import {
  evidenceDecisionInput,
  type EvidenceRequestView,
  parseWith,
  type Problem,
} from '@rangewatch/schema';
import { type Answer, NOT_FOUND, redirect } from '../../../http/answer.ts';
import type { SiteRequest } from '../../../http/site-request.ts';
import type { SiteDeps } from '../../../site-deps.ts';
import { errorsOf } from '../rows/form-errors.ts';
import { nowhere, type SignedIn } from '../rows/signed-in.ts';
import { answerPage } from './answer-page.tsx';
import { forRequests } from './requests-handler.ts';

export function showAnswer(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return forOne(request, deps, async (_signedIn, asked) =>
    answerPage(request.page, { request: asked, decision: null, reason: '', errors: [] }),
  );
}

export function takeAnswer(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return forOne(request, deps, (signedIn, asked) => answer(request, deps, signedIn, asked));
}

/** Finds the request that the address names among those of the authority. */
function forOne(
  request: SiteRequest,
  deps: SiteDeps,
  give: (signedIn: SignedIn, asked: EvidenceRequestView) => Promise<Answer>,
): Promise<Answer> {
  return forRequests(request, deps, async ({ signedIn, requests }) => {
    const asked = requests.find(({ requestId }) => requestId === request.params['requestId']);
    return asked ? await give(signedIn, asked) : NOT_FOUND;
  });
}

async function answer(
  request: SiteRequest,
  deps: SiteDeps,
  { session }: SignedIn,
  asked: EvidenceRequestView,
): Promise<Answer> {
  const { page, form } = request;
  const decision = form.get('decision');
  const reason = form.get('reason') ?? '';
  const again = (problems: readonly Problem[]): Answer => {
    const errors = errorsOf(problems, page, ['decision', 'reason']);
    return answerPage(page, { request: asked, decision, reason, errors });
  };
  const parsed = parseWith(evidenceDecisionInput, { decision, reason });
  if (!parsed.ok) return again(parsed.problems);
  const { requestId } = asked;
  const sent = { requestId, input: parsed.value };
  const answered = await deps.gateway.answerEvidenceRequest(session, sent, request);
  if (answered.kind === 'accepted')
    return redirect(page.href('authorityEvidenceRequests', {}, { noted: 1 }));
  return nowhere(answered, request) ?? again(answered.kind === 'refused' ? answered.problems : []);
}
