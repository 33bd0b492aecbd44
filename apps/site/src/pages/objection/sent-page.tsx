import { describeRange } from '@rangewatch/numbering';
import { STATEMENT_KEPT_DAYS } from '@rangewatch/schema';
import { type Answer, redirect } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import { Fact, Facts } from '../../layout/facts.tsx';
import { ReceiptPanel } from '../../layout/receipt-panel.tsx';
import type { ObjectionReceipt } from '../../report-gateway/report-gateway.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { readObjectionReceipt } from './receipt-cookie.ts';
import { subjectHref } from './subject.ts';

/** The receipt of the objection just sent, and what happens next. */
export function showObjectionSent(request: SiteRequest, deps: SiteDeps): Answer {
  const receipt = readObjectionReceipt(request, deps);
  const { page } = request;
  if (!receipt) return redirect(page.href('objection'));
  return {
    kind: 'page',
    hasOwnForm: true,
    title: page.t('objectionSent.title'),
    isPrivate: true,
    body: <Sent page={page} receipt={receipt} />,
  };
}

function Sent({ page, receipt }: { page: PageContext; receipt: ObjectionReceipt }) {
  const { t } = page;
  const { receiptCode, range } = receipt;
  const link = page.href('objectionStatus', {}, { code: receiptCode });
  return (
    <>
      <ReceiptPanel page={page} title={t('objectionSent.title')} receiptCode={receiptCode} />
      <Facts>
        <Fact name={t('objectionSent.about')}>
          <a class="govuk-link rw-digits" href={subjectHref(range, page)}>
            {describeRange(range).display}
          </a>
        </Fact>
      </Facts>
      <p class="govuk-body-l">{t('objectionSent.keep')}</p>
      <p class="govuk-body">
        {t('sent.link')}
        <br />
        <a class="govuk-link rw-user-text" href={link}>{`${page.siteUrl}${link}`}</a>
      </p>
      <p class="govuk-body rw-no-print">{t('sent.print')}</p>
      <h2 class="govuk-heading-m">{t('sent.nextTitle')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>{t('objectionSent.nextHeld')}</li>
        <li>{t('objectionSent.nextMeanwhile')}</li>
        <li>{t('objectionSent.nextAccepted')}</li>
        <li>{t('objectionSent.nextReason')}</li>
        <li>{t('objectionSent.nextErased', { days: STATEMENT_KEPT_DAYS })}</li>
      </ul>
    </>
  );
}
