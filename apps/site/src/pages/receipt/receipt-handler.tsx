import { parseReceiptCode, problem } from '@rangewatch/schema';
import { receiptCodePage } from '../../forms/receipt-code-page.tsx';
import type { Answer } from '../../http/answer.ts';
import { redirect } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import { type Refusal, refusalOf } from '../../report-gateway/refusal.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { reporterSecretOf } from '../report/answers-cookie.ts';

const DONE = 'withdrawn';

/** Where a receipt code is used: to take a report back. */
export function showReceipt({ page, query }: SiteRequest): Answer {
  if (query.get('done') === DONE) return withdrawnPage(page);
  return receiptPage(page, query.get('code') ?? '', null);
}

export async function withdrawByReceipt(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { page, form, clientAddress } = request;
  const typed = form.get('code') ?? '';
  const receiptCode = parseReceiptCode(typed);
  const sender = { clientAddress, reporterSecret: reporterSecretOf(request) };
  const outcome = receiptCode
    ? await deps.gateway.withdrawReport(receiptCode, sender)
    : ({ kind: 'refused', problems: [problem('malformed_receipt_code', 'receiptCode')] } as const);
  if (outcome.kind === 'accepted') return redirect(page.href('receipt', {}, { done: DONE }));
  const unavailable = page.t('receipt.unavailable');
  return receiptPage(
    page,
    typed,
    refusalOf(outcome, page, () => 'code', unavailable),
  );
}

function receiptPage(page: PageContext, code: string, refusal: Refusal | null): Answer {
  const use = {
    title: 'receipt.title',
    texts: ['receipt.text', 'receipt.released'],
    action: page.href('receipt'),
    button: { text: 'receipt.withdraw', isWarning: true },
  } as const;
  return receiptCodePage(page, use, code, refusal);
}

function withdrawnPage(page: PageContext): Answer {
  const { t } = page;
  return {
    kind: 'page',
    hasOwnForm: true,
    title: t('receipt.doneTitle'),
    isPrivate: true,
    body: (
      <>
        <h1 class="govuk-heading-l">{t('receipt.doneTitle')}</h1>
        <p class="govuk-body">{t('receipt.doneText')}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={page.href('home')}>
            {t('notFound.home')}
          </a>
        </p>
      </>
    ),
  };
}
