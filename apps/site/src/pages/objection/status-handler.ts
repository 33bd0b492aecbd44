import { parseReceiptCode, problem } from '@rangewatch/schema';
import type { Answer } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { refusalOf } from '../../report-gateway/refusal.ts';
import { foundPage, receiptPage } from './status-page.tsx';

/** Asks for a receipt code; the link of a receipt brings its own. */
export function showStatus(request: SiteRequest, deps: SiteDeps): Promise<Answer> | Answer {
  const code = request.query.get('code');
  return code === null ? receiptPage(request.page, '', null) : find(request, deps, code);
}

export function findByReceipt(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  return find(request, deps, request.form.get('code') ?? '');
}

async function find(request: SiteRequest, deps: SiteDeps, typed: string): Promise<Answer> {
  const { page, clientAddress } = request;
  const receiptCode = parseReceiptCode(typed);
  const outcome = receiptCode
    ? await deps.gateway.findObjection(receiptCode, { clientAddress })
    : ({ kind: 'refused', problems: [problem('malformed_receipt_code', 'receiptCode')] } as const);
  if (outcome.kind === 'accepted') return foundPage(page, outcome.value);
  const unavailable = page.t('objectionStatus.unavailable');
  return receiptPage(
    page,
    typed,
    refusalOf(outcome, page, () => 'code', unavailable),
  );
}
