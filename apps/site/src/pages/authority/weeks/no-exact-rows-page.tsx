import type { PageAnswer } from '../../../http/answer.ts';
import type { PageContext } from '../../../http/page-context.ts';
import { officialPage } from '../official-page.tsx';
import { ToDesk } from '../to-desk.tsx';

/** Says in the API's words why there is nothing to show, or not for this authority. */
export function noExactRowsPage(
  page: PageContext,
  { status, detail }: { readonly status: number; readonly detail: string },
): PageAnswer {
  return officialPage(page, {
    title: page.t('exact.noRows'),
    status,
    children: (
      <>
        <p class="govuk-body">{detail}</p>
        <ToDesk page={page} />
      </>
    ),
  });
}
