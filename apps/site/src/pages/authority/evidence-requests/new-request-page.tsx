import {
  formatCount,
  LONGEST_REASON,
  type Release,
  REQUEST_DAYS,
  SHORTEST_REASON,
} from '@rangewatch/schema';
import { TextAreaField } from '../../../forms/text-field.tsx';
import type { PageAnswer } from '../../../http/answer.ts';
import type { PageContext } from '../../../http/page-context.ts';
import type { FieldError } from '../../../layout/error-summary.tsx';
import { officialPage } from '../official-page.tsx';
import type { ReadRow } from '../rows/read-row.ts';
import { RowFields } from '../rows/row-fields.tsx';
import type { RowForm } from '../rows/row-form.ts';

export interface NewRequestModel {
  readonly fields: RowForm & { readonly reason: string };
  readonly releases: readonly Release[];
  readonly read: ReadRow | null;
  readonly errors: readonly FieldError[];
}

/** Says what follows from asking, and asks for the row and the reason. */
export function newRequestPage(
  page: PageContext,
  { fields, releases, read, errors }: NewRequestModel,
): PageAnswer {
  const { t, locale } = page;
  const { seed, about, week, reason } = fields;
  const limits = {
    fewest: SHORTEST_REASON,
    most: formatCount(LONGEST_REASON, locale),
  };
  return officialPage(page, {
    title: t('evidenceRequests.new'),
    errors,
    children:
      releases.length === 0 ? (
        <p class="govuk-body">{t('rows.noWeek')}</p>
      ) : (
        <>
          <p class="govuk-body">{t('evidenceRequests.how', { days: REQUEST_DAYS })}</p>
          <form method="post" action={page.href('authorityEvidenceNew')} novalidate>
            <input type="hidden" name="seed" value={seed} />
            <RowFields {...{ page, about, week, releases, read, errors }} />
            <TextAreaField
              t={t}
              name="reason"
              label={t('evidenceRequests.reason')}
              hint={t('evidenceRequests.reasonHint', limits)}
              errors={errors}
              value={reason}
            />
            <button class="govuk-button" type="submit">
              {t('evidenceRequests.send')}
            </button>
          </form>
        </>
      ),
  });
}
