import { formatCount, LONGEST_REASON, REQUEST_DAYS, SHORTEST_REASON } from '@rangewatch/schema';
import type { PageAnswer } from '../../../http/answer.ts';
import type { PageContext } from '../../../http/page-context.ts';
import { officialPage } from '../official-page.tsx';
import type { RowForm } from '../rows/row-form.ts';
import { type RowModel, RowQuestion } from '../rows/row-question.tsx';

/** Says what follows from asking, and asks for the row and the reason. */
export function newRequestPage(
  page: PageContext,
  model: RowModel<RowForm & { readonly reason: string }>,
): PageAnswer {
  const { t, locale } = page;
  const limits = { fewest: SHORTEST_REASON, most: formatCount(LONGEST_REASON, locale) };
  const text = {
    name: 'reason',
    label: t('evidenceRequests.reason'),
    hint: t('evidenceRequests.reasonHint', limits),
    value: model.fields.reason,
  };
  const action = page.href('authorityEvidenceNew');
  return officialPage(page, {
    title: t('evidenceRequests.new'),
    errors: model.errors,
    children: (
      <>
        {model.releases.length > 0 && (
          <p class="govuk-body">{t('evidenceRequests.how', { days: REQUEST_DAYS })}</p>
        )}
        <RowQuestion {...{ page, model, action, text }} button={t('evidenceRequests.send')} />
      </>
    ),
  });
}
