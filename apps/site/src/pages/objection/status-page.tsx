import { describeRange } from '@rangewatch/numbering';
import {
  dayOfInstant,
  formatCount,
  formatDay,
  type ObjectionStatus,
  objectionStateName,
} from '@rangewatch/schema';
import { receiptCodePage } from '../../forms/receipt-code-page.tsx';
import type { Answer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { Fact, Facts } from '../../layout/facts.tsx';
import type { Refusal } from '../../report-gateway/refusal.ts';
import { subjectHref } from './subject.ts';

export function receiptPage(page: PageContext, code: string, refusal: Refusal | null): Answer {
  const use = {
    title: 'objectionStatus.title',
    texts: ['objectionStatus.text'],
    action: page.href('objectionStatus'),
    button: 'objectionStatus.show',
  } as const;
  return receiptCodePage(page, use, code, refusal);
}

export function foundPage(page: PageContext, objection: ObjectionStatus): Answer {
  const { t } = page;
  return {
    kind: 'page',
    hasOwnForm: true,
    title: t('objectionStatus.title'),
    isPrivate: true,
    body: (
      <>
        <h1 class="govuk-heading-l">{t('objectionStatus.title')}</h1>
        <StatusFacts page={page} objection={objection} />
        {objection.reason !== null && (
          <>
            <h2 class="govuk-heading-m">{t('objectionStatus.reason')}</h2>
            <p class="govuk-inset-text rw-user-text">{objection.reason}</p>
          </>
        )}
        <p class="govuk-body">{t(`objectionStatus.${objection.state}`)}</p>
        <p class="govuk-body rw-no-print">
          {objection.state === 'rejected' && (
            <a class="govuk-link" href={page.href('objection', {}, { subject: objection.range })}>
              {t('objectionStatus.objectAgain')}
            </a>
          )}
        </p>
        <p class="govuk-body rw-no-print">
          <a class="govuk-link rw-standing-link" href={page.href('objectionStatus')}>
            {t('objectionStatus.another')}
          </a>
        </p>
      </>
    ),
  };
}

function StatusFacts({ page, objection }: { page: PageContext; objection: ObjectionStatus }) {
  const { t, locale, timeZone } = page;
  const { range, state, receivedAt, decidedAt, aheadCount } = objection;
  const dayText = (instant: Date) => formatDay(dayOfInstant(instant, timeZone), locale);
  return (
    <Facts>
      <Fact name={t('objectionSent.about')}>
        <a class="govuk-link rw-digits" href={subjectHref(range, page)}>
          {describeRange(range).display}
        </a>
      </Fact>
      <Fact name={t('objectionStatus.received')}>{dayText(receivedAt)}</Fact>
      <Fact name={t('objectionStatus.state')}>
        <strong>{objectionStateName(state, locale)}</strong>
      </Fact>
      {aheadCount !== null && (
        <Fact name={t('objectionStatus.queue')}>{queueText(aheadCount, page)}</Fact>
      )}
      {decidedAt && <Fact name={t('objectionStatus.decided')}>{dayText(decidedAt)}</Fact>}
    </Facts>
  );
}

function queueText(aheadCount: number, { t, locale }: PageContext): string {
  if (aheadCount === 0) return t('objectionStatus.aheadNone');
  if (aheadCount === 1) return t('objectionStatus.aheadOne');
  return t('objectionStatus.ahead', { count: formatCount(aheadCount, locale) });
}
