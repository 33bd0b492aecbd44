import { maskPersonalData, personalDataKindName } from '@rangewatch/schema';
import type { PageContext } from '../http/page-context.ts';
import { type CheckedText, MASK, meantChoice, PERSONAL_DATA_CHOICE } from './personal-data.ts';

const MOST_SHOWN = 10;

/** Below a text, inside its form: which passages look like personal data, and the two ways to send it. */
export function PersonalDataWarning({ page, text, findings }: CheckedText & { page: PageContext }) {
  if (findings.length === 0) return null;
  const { t, locale } = page;
  const more = findings.length - MOST_SHOWN;
  return (
    <div class="govuk-inset-text">
      <h2 class="govuk-heading-m">{t('personalData.title')}</h2>
      <p class="govuk-body">{t('personalData.text')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {findings.slice(0, MOST_SHOWN).map(({ kind, start, end }) => (
          <li>
            {personalDataKindName(kind, locale)}:{' '}
            <strong class="rw-user-text">{text.slice(start, end)}</strong>
          </li>
        ))}
        {more > 0 && <li>{t('personalData.more', { count: more })}</li>}
      </ul>
      <p class="govuk-body">{t('personalData.without')}</p>
      <p class="govuk-body rw-user-text">{maskPersonalData(text, findings)}</p>
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
          value={meantChoice(text, findings)}
        >
          {t('personalData.meant')}
        </button>
      </p>
    </div>
  );
}
