import { problem, problemMessage } from '@rangewatch/schema';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';

export function tooManyPage(page: PageContext): PageAnswer {
  const { t, locale } = page;
  return {
    kind: 'page',
    hasOwnForm: true,
    isPrivate: true,
    status: 429,
    title: t('authority.signIn'),
    body: (
      <div class="rw-question">
        <h1 class="govuk-heading-l">{t('authority.signIn')}</h1>
        <p class="govuk-body">{problemMessage(problem('too_many_requests'), locale)}</p>
      </div>
    ),
  };
}
