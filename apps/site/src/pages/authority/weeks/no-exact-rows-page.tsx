import type { PageAnswer } from '../../../http/answer.ts';
import type { PageContext } from '../../../http/page-context.ts';

/** Says in the API's words why there is nothing to show, or not for this authority. */
export function noExactRowsPage(
  page: PageContext,
  { status, detail }: { readonly status: number; readonly detail: string },
): PageAnswer {
  const { t } = page;
  return {
    kind: 'page',
    hasOwnForm: true,
    isPrivate: true,
    status,
    title: t('exact.noRows'),
    body: (
      <div class="rw-question">
        <h1 class="govuk-heading-l">{t('exact.noRows')}</h1>
        <p class="govuk-body">{detail}</p>
        <p class="govuk-body">
          <a class="govuk-link rw-standing-link" href={page.href('authority')}>
            {t('authority.title')}
          </a>
        </p>
      </div>
    ),
  };
}
