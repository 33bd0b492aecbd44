import { createHash } from 'node:crypto';
import {
  type Problem,
  problemMessage,
  type ReceiptCode,
  type ResumeCode,
} from '@rangewatch/schema';
import { type Answer, redirect } from '../../http/answer.ts';
import type { FieldError } from '../../layout/error-summary.tsx';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { emptyAnswers, type ReportAnswers } from './answers.ts';
import { fieldOfProblem } from './already-received.tsx';
import { keepDraft } from './draft-store.ts';
import { goneCampaigns } from './gone-campaigns.ts';
import { goneErrors } from './gone-notice.tsx';
import { keepReceipt, keepReporterSecret, reporterSecretFor } from './receipt-cookie.ts';
import { reportInputOf, reportParts } from './report-inputs.ts';
import type { StepState } from './step.ts';
import type { ReportSender } from '../../report-gateway/sender.ts';

/** To the receipt of a report that has been sent, also when the answer that said so was lost. */
export function receiptOf(
  { sentAs, earlier, seed }: Pick<ReportAnswers, 'sentAs' | 'earlier' | 'seed'>,
  request: SiteRequest,
  deps: SiteDeps,
): Answer {
  const change = earlier?.kind ?? null;
  return redirect(request.page.href('reportStep', { step: 'sent' }, { change }), [
    ...(sentAs ? [keepReceipt(sentAs, deps)] : []),
    keepReporterSecret(reporterSecretFor(request, { seed })),
  ]);
}

type Sent =
  | { readonly kind: 'sent'; readonly receiptCode: ReceiptCode }
  /** `isBegun`: a part of it is on record already. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[]; readonly isBegun: boolean }
  | { readonly kind: 'unavailable' };

/** Hands the report to the API; whatever goes wrong, the answers stay. */
export async function sendReport(
  state: StepState,
  code: ResumeCode | null,
  showAgain: (state: StepState) => Promise<Answer>,
): Promise<Answer> {
  const { request, deps, answers } = state;
  const { page } = request;
  // What was sent in part goes on as it was begun.
  const gone = answers.isSending ? [] : await goneCampaigns(answers, deps);
  if (gone.length > 0) return await showAgain({ ...state, errors: goneErrors(gone, page) });
  const content = reportInputOf(answers, deps.timeZone);
  const parts = reportParts(content);
  // Changed and sent again after one of several parts got through, it would be two reports.
  const frozen: ReportAnswers = { ...answers, isSending: parts.length > 1 };
  const kept = await keepDraft(frozen, code, request, deps);
  const again = (errors: readonly FieldError[], shown = answers): Promise<Answer> =>
    showAgain({ ...state, answers: shown, errors });
  const unavailable = [{ field: 'main', message: page.t('report.unavailable') }];
  if (kept.kind === 'unavailable') return await again(unavailable);
  const reporterSecret = reporterSecretFor(request, answers);
  const sender = { clientAddress: request.clientAddress, reporterSecret, resumeCode: kept.code };
  const sent = await sendParts(state, content, parts, sender);
  if (sent.kind === 'unavailable') return await again(unavailable, frozen);
  if (sent.kind === 'refused') {
    if (!sent.isBegun) await keepDraft({ ...answers, isSending: false }, kept.code, request, deps);
    return await again(
      sent.problems.map((found) => ({
        field: fieldOfProblem(found),
        message: problemMessage(found, page.locale),
      })),
    );
  }
  const sentAnswers = { ...emptyAnswers(answers.seed), earlier: answers.earlier };
  // Should this answer be lost, the draft leads to the receipt; it goes once the receipt is shown.
  await keepDraft({ ...sentAnswers, sentAs: sent.receiptCode }, kept.code, request, deps);
  return receiptOf({ ...sentAnswers, sentAs: sent.receiptCode }, request, deps);
}

/** The first part says everything but the later calls; these are added to its receipt. Sent again, each is the same report. */
async function sendParts(
  { deps, answers }: StepState,
  content: ReturnType<typeof reportInputOf>,
  [firstCalls = [], ...later]: ReturnType<typeof reportParts>,
  sender: ReportSender,
): Promise<Sent> {
  const first = { ...content, calls: firstCalls };
  const outcome = await deps.gateway.submitReport(
    { ...first, idempotencyKey: keyOf(answers.seed, first) },
    sender,
  );
  if (outcome.kind !== 'accepted')
    return outcome.kind === 'refused' ? { ...outcome, isBegun: false } : outcome;
  const { receiptCode } = outcome.value;
  for (const [index, calls] of later.entries()) {
    const part = { calls, category: content.category ?? null, addsTo: receiptCode };
    const key = keyOf(answers.seed, [index, part]);
    const added = await deps.gateway.submitReport({ ...part, idempotencyKey: key }, sender);
    if (added.kind === 'unavailable') return added;
    if (added.kind === 'refused') return { ...added, isBegun: true };
  }
  return { kind: 'sent', receiptCode };
}

/** The key follows the content: sent twice it is one report, changed in between it is another. */
function keyOf(seed: string, content: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([seed, content]))
    .digest('base64url');
}
