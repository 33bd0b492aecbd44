import {
  type EvidenceRequestView,
  formatCount,
  LONGEST_REASON,
  SHORTEST_REASON,
} from '@rangewatch/schema';
import { RadioField } from '../../../forms/choice-field.tsx';
import { TextAreaField } from '../../../forms/text-field.tsx';
import type { PageAnswer } from '../../../http/answer.ts';
import type { PageContext } from '../../../http/page-context.ts';
import type { FieldError } from '../../../layout/error-summary.tsx';
import { officialPage } from '../official-page.tsx';
import { rowText } from '../rows/row-name.tsx';
import { RequestFacts } from './request-facts.tsx';

interface AnswerModel {
  readonly request: EvidenceRequestView;
  readonly decision: string | null;
  readonly reason: string;
  readonly errors: readonly FieldError[];
}

/** Where a second person agrees or refuses; for everybody else, how it stands. */
export function answerPage(
  page: PageContext,
  { request, decision, reason, errors }: AnswerModel,
): PageAnswer {
  const { t, locale } = page;
  const limits = { fewest: SHORTEST_REASON, most: formatCount(LONGEST_REASON, locale) };
  return officialPage(page, {
    title: t('evidenceRequests.answer'),
    errors,
    children: (
      <>
        <p class="govuk-body rw-user-text">{rowText(page, request)}</p>
        <RequestFacts page={page} request={request} />
        {request.isAnswerable ? (
          <form
            method="post"
            action={page.href('authorityEvidenceAnswer', { requestId: request.requestId })}
            novalidate
          >
            <p class="govuk-body">{t('evidenceRequests.answerText')}</p>
            <RadioField
              t={t}
              name="decision"
              label={t('evidenceRequests.decision')}
              errors={errors}
              value={decision}
              options={(['approved', 'refused'] as const).map((value) => ({
                value,
                text: t(`evidenceRequests.decision.${value}`),
              }))}
            />
            <TextAreaField
              t={t}
              name="reason"
              label={t('evidenceRequests.reason')}
              hint={t('evidenceRequests.answerHint', limits)}
              errors={errors}
              value={reason}
            />
            <button class="govuk-button" type="submit">
              {t('evidenceRequests.sendAnswer')}
            </button>
          </form>
        ) : (
          <p class="govuk-body">{t('evidenceRequests.notYours')}</p>
        )}
      </>
    ),
  });
}
