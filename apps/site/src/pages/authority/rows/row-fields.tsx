import {
  ensureWeek,
  firstDayOf,
  formatDay,
  type Locale,
  type Release,
  type Week,
} from '@rangewatch/schema';
import { RadioField, SelectField } from '../../../forms/choice-field.tsx';
import { TextField } from '../../../forms/text-field.tsx';
import type { PageContext } from '../../../http/page-context.ts';
import type { FieldError } from '../../../layout/error-summary.tsx';
import type { ReadRow } from './read-row.ts';

/** Short enough for the narrowest phone. */
function weekText(week: Week, locale: Locale): string {
  return `${week} ${formatDay(firstDayOf(week), locale)}`;
}

interface RowFieldsProps {
  readonly page: PageContext;
  readonly about: string;
  readonly week: string;
  readonly releases: readonly Release[];
  /** What the text was read as; several campaigns are offered to choose from. */
  readonly read: ReadRow | null;
  readonly errors: readonly FieldError[];
}

/** Asks which row of which week is meant. */
export function RowFields({ page, about, week, releases, read, errors }: RowFieldsProps) {
  const { t, locale } = page;
  return (
    <>
      {read?.kind === 'several' ? (
        <RadioField
          t={t}
          name="about"
          label={t('rows.which')}
          errors={errors}
          value={null}
          options={read.choices.map(({ about: value, ...choice }) => ({ value, ...choice }))}
        />
      ) : (
        <TextField
          t={t}
          name="about"
          label={t('rows.about')}
          hint={t('rows.aboutHint')}
          errors={errors}
          value={about}
        />
      )}
      <SelectField
        t={t}
        name="week"
        label={t('rows.weekOf')}
        errors={errors}
        value={week}
        options={releases.map((release) => ({
          value: release.week,
          text: weekText(ensureWeek(release.week), locale),
        }))}
      />
    </>
  );
}
