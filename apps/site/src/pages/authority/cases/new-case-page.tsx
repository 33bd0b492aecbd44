import { formatCount, LONGEST_ACT_WORDS, type Release } from '@rangewatch/schema';
import { TextAreaField } from '../../../forms/text-field.tsx';
import type { PageAnswer } from '../../../http/answer.ts';
import type { PageContext } from '../../../http/page-context.ts';
import type { FieldError } from '../../../layout/error-summary.tsx';
import { officialPage } from '../official-page.tsx';
import type { ReadRow } from '../rows/read-row.ts';
import { RowFields } from '../rows/row-fields.tsx';
import type { RowForm } from '../rows/row-form.ts';

export interface NewCaseFields extends RowForm {
  readonly words: string;
}

export interface NewCaseModel {
  readonly fields: NewCaseFields;
  readonly releases: readonly Release[];
  readonly read: ReadRow | null;
  readonly errors: readonly FieldError[];
}

/** Asks what the case is about and what people are to be told. */
export function newCasePage(
  page: PageContext,
  { fields, releases, read, errors }: NewCaseModel,
): PageAnswer {
  const { t, locale } = page;
  const { seed, about, week, words } = fields;
  return officialPage(page, {
    title: t('cases.new'),
    errors,
    children:
      releases.length === 0 ? (
        <p class="govuk-body">{t('rows.noWeek')}</p>
      ) : (
        <form method="post" action={page.href('authorityCaseNew')} novalidate>
          <input type="hidden" name="seed" value={seed} />
          <RowFields {...{ page, about, week, releases, read, errors }} />
          <TextAreaField
            t={t}
            name="words"
            label={t('cases.wordsLabel')}
            hint={t('cases.wordsHint', { limit: formatCount(LONGEST_ACT_WORDS, locale) })}
            errors={errors}
            value={words}
          />
          <button class="govuk-button" type="submit">
            {t('cases.toPreview')}
          </button>
        </form>
      ),
  });
}
