import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { WhatNow } from '../../layout/what-now.tsx';
import { HELP_TOPICS } from './help-topics.ts';

/** Help for everyone, reported or not: one card a task. */
export function helpPage(page: PageContext): PageAnswer {
  const { t } = page;
  return {
    kind: 'page',
    hasOwnForm: true,
    title: t('help.title'),
    body: (
      <>
        <h1 class="govuk-heading-xl">{t('help.title')}</h1>
        <p class="govuk-body-l">{t('help.lead')}</p>
        <ul class="rw-cards">
          {HELP_TOPICS.map((topic) => (
            <li class="rw-card">
              <h2 class="rw-card__title">
                <a class="govuk-link" href={page.href('helpTopic', { topic })}>
                  {t(`help.${topic}.title`)}
                </a>
              </h2>
              <p class="rw-card__text">{t(`help.${topic}.card`)}</p>
            </li>
          ))}
          <li class="rw-card">
            <h2 class="rw-card__title">
              <a class="govuk-link" href={page.href('report')}>
                {t('help.report.title')}
              </a>
            </h2>
            <p class="rw-card__text">{t('help.report.card')}</p>
          </li>
        </ul>
        <WhatNow page={page} />
      </>
    ),
  };
}
