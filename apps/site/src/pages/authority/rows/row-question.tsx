import type { Release } from '@rangewatch/schema';
import { TextAreaField } from '../../../forms/text-field.tsx';
import type { PageContext } from '../../../http/page-context.ts';
import type { FieldError } from '../../../layout/error-summary.tsx';
import type { ReadRow } from './read-row.ts';
import { RowFields } from './row-fields.tsx';
import type { RowForm } from './row-form.ts';

/** What a page knows that asks for a row of a release. */
export interface RowModel<Fields extends RowForm> {
  readonly fields: Fields;
  readonly releases: readonly Release[];
  readonly read: ReadRow | null;
  readonly errors: readonly FieldError[];
}

interface RowQuestionProps {
  readonly page: PageContext;
  readonly model: RowModel<RowForm>;
  readonly action: string;
  /** What is asked for besides the row, in the person's own words. */
  readonly text: {
    readonly name: string;
    readonly label: string;
    readonly hint: string;
    readonly value: string;
  };
  readonly button: string;
}

/** The form for a row and some words; where no week is released, a sentence in its place. */
export function RowQuestion({ page, model, action, text, button }: RowQuestionProps) {
  const { t } = page;
  const { fields, releases, read, errors } = model;
  const { seed, about, week } = fields;
  if (releases.length === 0) return <p class="govuk-body">{t('rows.noWeek')}</p>;
  return (
    <form method="post" action={action} novalidate>
      <input type="hidden" name="seed" value={seed} />
      <RowFields {...{ page, about, week, releases, read, errors }} />
      <TextAreaField t={t} errors={errors} {...text} />
      <button class="govuk-button" type="submit">
        {button}
      </button>
    </form>
  );
}
