import type { Campaign } from '@rangewatch/schema';
import type { PageAnswer } from '../../../http/answer.ts';
import type { PageContext } from '../../../http/page-context.ts';

/** What becomes of it, for somebody we could not tell later. */
export function factAddedPage(page: PageContext, { campaignId, title }: Campaign): PageAnswer {
  const { t } = page;
  return {
    kind: 'page',
    hasOwnForm: true,
    title: t('factAdded.title'),
    isPrivate: true,
    body: (
      <>
        <div class="govuk-panel govuk-panel--confirmation rw-panel">
          <h1 class="govuk-panel__title">{t('factAdded.title')}</h1>
        </div>
        <p class="govuk-body-l rw-user-text">{title}</p>
        <h2 class="govuk-heading-m">{t('sent.nextTitle')}</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>{t('factAdded.read')}</li>
          <li>{t('factAdded.shown')}</li>
          <li>{t('factAdded.erased')}</li>
        </ul>
        <p>
          <a class="govuk-button" href={page.href('campaign', { campaignId })}>
            {t('factAdded.back')}
          </a>
        </p>
      </>
    ),
  };
}
