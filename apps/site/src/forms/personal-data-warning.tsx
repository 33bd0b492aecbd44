import { maskPersonalData, personalDataKindName } from '@rangewatch/schema';
import type { PageContext } from '../http/page-context.ts';
import { type CheckedText, MASK, meantChoice, PERSONAL_DATA_CHOICE } from './personal-data.ts';

const MOST_SHOWN = 10;

/** Below the texts of a form: which passages look like personal data, and the two ways to send it. */
export function PersonalDataWarning({
  page,
  found,
}: {
  page: PageContext;
  found: readonly CheckedText[];
}) {
  const passages = found.flatMap(({ text, findings }) =>
    findings.map(({ kind, start, end }) => ({ kind, passage: text.slice(start, end) })),
  );
  if (passages.length === 0) return null;
  const { t, locale } = page;
  const more = passages.length - MOST_SHOWN;
  return (
    <div class="govuk-inset-text">
      <h2 class="govuk-heading-m">{t('personalData.title')}</h2>
      <p class="govuk-body">{t('personalData.text')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {passages.slice(0, MOST_SHOWN).map(({ kind, passage }) => (
          <li>
            {personalDataKindName(kind, locale)}: <strong class="rw-user-text">{passage}</strong>
          </li>
        ))}
        {more > 0 && <li>{t('personalData.more', { count: more })}</li>}
      </ul>
      <p class="govuk-body">{t('personalData.without')}</p>
      {found.map(({ text, findings }) => (
        <p class="govuk-body rw-user-text">{maskPersonalData(text, findings)}</p>
      ))}
      <p>
        <button class="govuk-button" type="submit" name={PERSONAL_DATA_CHOICE} value={MASK}>
          {t('personalData.mask')}
        </button>
      </p>
      <p>
        <button
          class="govuk-button govuk-button--secondary"
          type="submit"
          name={PERSONAL_DATA_CHOICE}
          value={meantChoice(found)}
        >
          {t('personalData.meant')}
        </button>
      </p>
    </div>
  );
}
