import {
  formatCount,
  MAX_STATEMENT_LENGTH,
  OBJECTION_RELATIONS,
  objectionRelationName,
  STATEMENT_KEPT_DAYS,
} from '@rangewatch/schema';
import { RadioField } from '../../forms/choice-field.tsx';
import { OBJECTION_LIMITS } from '../../forms/field-limits.ts';
import { PersonalDataWarning } from '../../forms/personal-data-warning.tsx';
import { TextAreaField, TextField } from '../../forms/text-field.tsx';
import type { Answer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { ErrorSummary, type FieldError } from '../../layout/error-summary.tsx';
import type { ObjectionFields } from './objection-form.ts';
import type { Refusal } from '../../report-gateway/refusal.ts';

/** Everything on one page: it is short, and what is sent is what is seen. */
export function objectionPage(
  page: PageContext,
  fields: ObjectionFields,
  refusal: Refusal | null,
): Answer {
  const { t } = page;
  const errors = refusal?.errors ?? [];
  return {
    kind: 'page',
    hasOwnForm: true,
    title: `${refusal ? `${t('error.prefix')} ` : ''}${t('objection.title')}`,
    status: refusal?.status ?? 200,
    isPrivate: true,
    body: (
      <div class="rw-question">
        <ErrorSummary page={page} errors={errors} />
        <h1 class="govuk-heading-l">{t('objection.title')}</h1>
        <p class="govuk-body">{t('objection.text')}</p>
        <p class="govuk-body">{t('objection.meanwhile')}</p>
        <form method="post" action={page.href('objection')} novalidate>
          <input type="hidden" name="seed" value={fields.seed} />
          <Fields page={page} fields={fields} errors={errors} />
          <PersonalDataWarning
            page={page}
            found={[{ text: fields.statement, findings: refusal?.findings ?? [] }]}
          />
          <button class="govuk-button" type="submit">
            {t('objection.send')}
          </button>
        </form>
        <p class="govuk-body">
          {t('objection.again')}{' '}
          <a class="govuk-link" href={page.href('objectionStatus')}>
            {t('objectionStatus.title')}
          </a>
        </p>
      </div>
    ),
  };
}

function Fields({
  page: { t, locale },
  fields,
  errors,
}: {
  page: PageContext;
  fields: ObjectionFields;
  errors: readonly FieldError[];
}) {
  return (
    <>
      <TextField
        t={t}
        name="subject"
        label={t('objection.subject')}
        hint={t('objection.subjectHint')}
        errors={errors}
        inputMode="tel"
        maxLength={OBJECTION_LIMITS.subject.maxLength}
        value={fields.subject}
      />
      <RadioField
        t={t}
        name="relation"
        label={t('objection.relation')}
        errors={errors}
        value={fields.relation}
        options={OBJECTION_RELATIONS.map((relation) => ({
          value: relation,
          text: objectionRelationName(relation, locale),
        }))}
      />
      <TextAreaField
        t={t}
        name="statement"
        label={t('objection.statement')}
        hint={t('objection.statementHint', {
          limit: formatCount(MAX_STATEMENT_LENGTH, locale),
          days: STATEMENT_KEPT_DAYS,
        })}
        errors={errors}
        value={fields.statement}
      />
    </>
  );
}
