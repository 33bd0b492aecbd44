import { createHash } from 'node:crypto';
import { problemMessage } from '@rangewatch/schema';
import { type Answer, redirect } from '../../http/answer.ts';
import { reportInputOf } from './answers.ts';
import { keepReceipt, keepReporterSecret, reporterSecretOf } from './answers-cookie.ts';
import type { StepState } from './step.ts';

/** Hands the report to the API; whatever goes wrong, the answers stay. */
export async function sendReport(
  state: StepState,
  showAgain: (state: StepState) => Promise<Answer>,
): Promise<Answer> {
  const { request, deps, answers } = state;
  const { page } = request;
  const reporterSecret = reporterSecretOf(request);
  const content = reportInputOf(answers, '', deps.timeZone);
  const input = { ...content, idempotencyKey: keyOf(answers.seed, content) };
  const outcome = await deps.gateway.submitReport(input, {
    clientAddress: request.clientAddress,
    reporterSecret,
  });
  if (outcome.kind === 'unavailable') {
    return await showAgain({
      ...state,
      errors: [{ field: 'main', message: page.t('report.unavailable') }],
    });
  }
  if (outcome.kind === 'refused') {
    const errors = outcome.problems.map((found) => ({
      field: 'main',
      message: problemMessage(found, page.locale),
    }));
    return await showAgain({ ...state, errors });
  }
  return redirect(page.href('reportStep', { step: 'sent' }), [
    ...keepReceipt(outcome.value.receiptCode, deps),
    keepReporterSecret(reporterSecret),
  ]);
}

/** The key follows the content: sent twice it is one report, changed in between it is another. */
function keyOf(seed: string, content: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([seed, content]))
    .digest('base64url');
}
