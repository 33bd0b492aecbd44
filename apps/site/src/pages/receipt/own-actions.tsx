import type { OwnReport } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';

/** What one may do with a report: use it, add, correct, copy, withdraw, erase. */
export function OwnActions({ page, report }: { page: PageContext; report: OwnReport }) {
  const { t } = page;
  return (
    <section class="rw-no-print">
      <h2 class="govuk-heading-m">{t('ownReport.actions')}</h2>
      {report.state === 'accepted' && (
        <p>
          <a class="govuk-button" href={page.href('whatNow')}>
            {t('ownReport.whatNow')}
          </a>
        </p>
      )}
      {report.state === 'accepted' && <Changes page={page} />}
      <ul class="govuk-list rw-link-list">
        <li>
          <a class="govuk-link rw-standing-link" href={page.href('ownReportCopy')}>
            {t('ownReport.copy')}
          </a>
        </li>
        {report.state === 'accepted' && (
          <li>
            <a
              class="govuk-link rw-standing-link"
              href={page.href('ownReportSure', {}, { about: 'withdraw' })}
            >
              {t('receipt.withdraw.title')}
            </a>
          </li>
        )}
        {report.state !== 'erased' && (
          <li>
            <a
              class="govuk-link rw-standing-link"
              href={page.href('ownReportSure', {}, { about: 'erase' })}
            >
              {t('receipt.erase.title')}
            </a>
          </li>
        )}
      </ul>
      <form method="post" action={page.href('ownReportLeave')}>
        <button class="rw-link-button" type="submit">
          {t('ownReport.leave')}
        </button>
      </form>
    </section>
  );
}

function Changes({ page }: { page: PageContext }) {
  const { t } = page;
  return (
    <form method="post" action={page.href('ownReportChange')} class="govuk-button-group">
      <button
        class="govuk-button govuk-button--secondary"
        type="submit"
        name="kind"
        value="addition"
      >
        {t('ownReport.add')}
      </button>
      <button
        class="govuk-button govuk-button--secondary"
        type="submit"
        name="kind"
        value="correction"
      >
        {t('ownReport.correct')}
      </button>
    </form>
  );
}
