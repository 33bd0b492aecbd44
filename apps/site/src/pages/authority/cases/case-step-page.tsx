import {
  CASE_OUTCOMES,
  caseOutcomeName,
  type CaseView,
  formatCount,
  LONGEST_ACT_WORDS,
} from '@rangewatch/schema';
import { RadioField } from '../../../forms/choice-field.tsx';
import { TextAreaField } from '../../../forms/text-field.tsx';
import type { PageAnswer } from '../../../http/answer.ts';
import type { PageContext } from '../../../http/page-context.ts';
import type { FieldError } from '../../../layout/error-summary.tsx';
import type { CaseStepName } from '../../../report-gateway/authority-desk.ts';
import { officialPage } from '../official-page.tsx';
import { rowText } from '../rows/row-name.tsx';

export interface CaseStepFields {
  readonly seed: string;
  readonly words: string;
  readonly outcome: string;
}

export interface CaseStepModel {
  readonly one: CaseView;
  readonly step: CaseStepName;
  readonly fields: CaseStepFields;
  readonly errors: readonly FieldError[];
}

/** Asks what people are to be told now, and, where the case is closed, what became of it. */
export function caseStepPage(
  page: PageContext,
  { one, step, fields, errors }: CaseStepModel,
): PageAnswer {
  const { t, locale } = page;
  return officialPage(page, {
    title: t(`cases.${step}`),
    errors,
    children: (
      <>
        <p class="govuk-body rw-user-text">{rowText(page, one)}</p>
        <form
          method="post"
          action={page.href('authorityCaseStep', { caseId: one.caseId, step })}
          novalidate
        >
          <input type="hidden" name="seed" value={fields.seed} />
          {step === 'close' && (
            <RadioField
              t={t}
              name="outcome"
              label={t('cases.outcome')}
              errors={errors}
              value={fields.outcome}
              options={CASE_OUTCOMES.map((outcome) => ({
                value: outcome,
                text: caseOutcomeName(outcome, locale),
              }))}
            />
          )}
          <TextAreaField
            t={t}
            name="words"
            label={t('cases.wordsLabel')}
            hint={t('cases.wordsHint', { limit: formatCount(LONGEST_ACT_WORDS, locale) })}
            errors={errors}
            value={fields.words}
          />
          <button class="govuk-button" type="submit">
            {t('cases.toPreview')}
          </button>
        </form>
      </>
    ),
  });
}
