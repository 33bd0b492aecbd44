import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';

/** What was written cannot be reached just now; it is kept, and the page can be asked for again. */
export function unavailablePage(page: PageContext): PageAnswer {
  const { t } = page;
  return {
    kind: 'page',
    hasOwnForm: true,
    title: t('report.away.title'),
    status: 503,
    isPrivate: true,
    body: (
      <div class="rw-question">
        <h1 class="govuk-heading-l">{t('report.away.title')}</h1>
        <p class="govuk-body">{t('report.away.text')}</p>
        <p class="govuk-body">
          <a class="govuk-button" href={page.address}>
            {t('report.away.again')}
          </a>
        </p>
      </div>
    ),
  };
}
