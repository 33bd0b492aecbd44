import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';

/** The address of a campaign that is not shown: never known, taken down or refused look the same. */
export function campaignGonePage(page: PageContext): PageAnswer {
  const { t } = page;
  return {
    kind: 'page',
    status: 404,
    isIndexed: false,
    title: t('campaignGone.title'),
    body: (
      <>
        <h1 class="govuk-heading-l">{t('campaignGone.title')}</h1>
        <p class="govuk-body">{t('campaignGone.text')}</p>
        <p class="govuk-body">
          <a class="govuk-link rw-standing-link" href={page.href('campaigns')}>
            {t('campaignGone.campaigns')}
          </a>
        </p>
        <p>
          <a class="govuk-button" href={page.href('report')}>
            {t('campaignGone.report')}
          </a>
        </p>
      </>
    ),
  };
}
