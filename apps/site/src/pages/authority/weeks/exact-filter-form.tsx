import {
  type AuthorityChoices,
  type AuthorityTablePage,
  categoryName,
  NO_CATEGORY,
  sourceName,
} from '@rangewatch/schema';
import type { Option } from '../../../forms/choice-field.tsx';
import type { PageContext } from '../../../http/page-context.ts';
import { placeName, columnLabel } from './row-words.ts';

interface FilterFormProps {
  readonly page: PageContext;
  readonly table: AuthorityTablePage;
  readonly query: URLSearchParams;
}

/** Narrows the rows; a plain form that asks for the same page again. */
export function ExactFilterForm({ page, table, query }: FilterFormProps) {
  const { t } = page;
  return (
    <search class="rw-no-print" aria-label={t('exact.narrow')}>
      <form method="get" action={page.href('authorityWeek', { week: table.week })}>
        {query.has('revision') && (
          <input type="hidden" name="revision" value={query.get('revision') ?? ''} />
        )}
        <div class="rw-filters">
          {fieldsOf(page, table.choices).map(({ name, options }) => (
            <Choice page={page} name={name} options={options} value={query.get(name) ?? ''} />
          ))}
          <button class="govuk-button govuk-button--secondary" type="submit">
            {t('exact.show')}
          </button>
        </div>
      </form>
    </search>
  );
}

type FilterName = keyof AuthorityChoices | 'cell';

/** The fields that leave a choice, each with its options in words. */
export function fieldsOf({ t, locale }: PageContext, choices: AuthorityChoices) {
  const fields: readonly { readonly name: FilterName; readonly options: readonly Option[] }[] = [
    { name: 'dimension', options: named(choices.dimension, (d) => t(`exact.dimension.${d}`)) },
    { name: 'place', options: named(choices.place, (code) => placeName(code, locale)) },
    {
      name: 'category',
      options: named(choices.category, (c) =>
        c === NO_CATEGORY ? t('exact.noCategory') : categoryName(c, locale),
      ),
    },
    { name: 'source', options: named(choices.source, (source) => sourceName(source, locale)) },
    { name: 'trend', options: named(choices.trend, (trend) => t(`exact.trend.${trend}`)) },
    { name: 'cell', options: named(['value', 'other'], (cell) => t(`exact.cell.${cell}`)) },
  ];
  return fields.filter(({ options }) => options.length > 1);
}

function named<T extends string>(values: readonly T[], nameOf: (value: T) => string): Option[] {
  return values.map((value) => ({ value, text: nameOf(value) }));
}

function Choice({
  page: { t, locale },
  name,
  options,
  value,
}: {
  page: PageContext;
  name: FilterName;
  options: readonly Option[];
  value: string;
}) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={name}>
        {columnLabel(name, locale)}
      </label>
      <select class="govuk-select" id={name} name={name}>
        <option value="">{t('exact.all')}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
