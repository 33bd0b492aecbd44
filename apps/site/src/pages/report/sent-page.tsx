import { type Answer, redirect } from '../../http/answer.ts';
import type { CookieChange } from '../../http/cookies.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import { FoldInCare } from '../../layout/fold-in-care.tsx';
import { ReceiptPanel, type ReceiptPanelProps } from '../../layout/receipt-panel.tsx';
import { WhatNow } from '../../layout/what-now.tsx';
import type { SiteDeps } from '../../site-deps.ts';
import { ReceiptCard } from '../receipt/receipt-card.tsx';
import { forgetDraft, openDraft } from './draft-store.ts';
import { readReceipt } from './receipt-cookie.ts';

/** The receipt of the report just sent; stays until the browser is closed, so that it can be printed. */
export async function showSent(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const receiptCode = readReceipt(request, deps);
  const { page } = request;
  if (!receiptCode) return redirect(page.href('report'));
  return {
    kind: 'page',
    cookies: await letGoOfDraft(request, deps),
    hasOwnForm: true,
    title: page.t(titleOf(request)),
    isPrivate: true,
    body: <Sent page={page} title={page.t(titleOf(request))} receiptCode={receiptCode} />,
  };
}

/** The draft that led here has done its work; one begun since is another report. */
async function letGoOfDraft(
  request: SiteRequest,
  deps: SiteDeps,
): Promise<readonly CookieChange[]> {
  const draft = await openDraft(request, deps);
  if (draft.kind === 'none') return [forgetDraft()];
  if (draft.kind === 'unavailable' || draft.answers.sentAs === null) return [];
  await deps.gateway.dropDraft(draft.code, request);
  return [forgetDraft()];
}

/** What was sent: a report, calls added to one, or one in the place of another. */
function titleOf({ query }: SiteRequest): 'sent.title' | 'sent.added' | 'sent.corrected' {
  const change = query.get('change');
  if (change === 'addition') return 'sent.added';
  return change === 'correction' ? 'sent.corrected' : 'sent.title';
}

function Sent({ page, title, receiptCode }: ReceiptPanelProps) {
  const { t } = page;
  return (
    <>
      <ReceiptPanel page={page} title={title} receiptCode={receiptCode} />
      <p class="govuk-body-l">{t('sent.keep')}</p>
      <ReceiptCard page={page} receiptCode={receiptCode} isCodeShown={false} />
      <p class="govuk-body rw-no-print">{t('sent.print')}</p>
      <FoldInCare page={page} summary={t('sent.nextTitle')} isHeaded>
        <ul class="govuk-list govuk-list--bullet">
          <li>{t('sent.nextCount')}</li>
          <li>{t('sent.nextWeek')}</li>
          <li>{t('sent.nextScreen')}</li>
        </ul>
      </FoldInCare>
      <p class="rw-no-print">
        <a class="govuk-button" href={page.href('ownReport')}>
          {t('sent.status')}
        </a>{' '}
        <a class="govuk-button govuk-button--secondary" href={page.href('whatNow')}>
          {t('ownReport.whatNow')}
        </a>
      </p>
      <p class="govuk-body rw-no-print">
        <a class="govuk-link rw-standing-link" href={page.href('evidence', { of: 'receipt' })}>
          {t('sent.files')}
        </a>
      </p>
      <WhatNow page={page} />
      <p class="rw-no-print">
        <a class="govuk-button govuk-button--secondary" href={page.href('report')}>
          {t('sent.another')}
        </a>
      </p>
    </>
  );
}
