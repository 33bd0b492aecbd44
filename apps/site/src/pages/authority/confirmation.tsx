import { formatDay } from '@rangewatch/schema';
import { chanceText, figureText } from '@rangewatch/statistics/signal-words';
import { FigureGrid } from '../../charts/figure-grid.tsx';
import { personsText } from './figure-text.ts';
import type { EvidenceProps } from './evidence-props.ts';

/** The pair without those who also took part in a campaign that stands out more. */
export function Rivals({ page, record: { rivals } }: EvidenceProps) {
  const { t, locale } = page;
  if (rivals.length === 0)
    return (
      <section>
        <h3 class="govuk-heading-s">{t('authority.rivals')}</h3>
        <p class="govuk-body">{t('authority.noRivals')}</p>
      </section>
    );
  return (
    <FigureGrid
      caption={t('authority.rivals')}
      of={t('authority.rival')}
      units={[t('authority.shared'), t('authority.observed'), t('authority.icLower')]}
      rows={rivals.map(({ campaign, shared, o, ic025 }) => ({
        name: campaign,
        figures: [personsText(shared, page), personsText(o, page), figureText(ic025, locale)],
      }))}
    />
  );
}

/** The pair again on people first called after it was noticed. */
export function Confirmation({ page, record: { confirmation } }: EvidenceProps) {
  const { t, locale } = page;
  return (
    <section>
      <h3 class="govuk-heading-s">{t('authority.confirmation')}</h3>
      <p class="govuk-body">
        {confirmation
          ? t('authority.confirmationText', {
              day: formatDay(confirmation.noticedOn, locale),
              o: personsText(confirmation.o, page),
              e: figureText(confirmation.e, locale),
              p: chanceText(confirmation.p),
            })
          : t('authority.noConfirmation')}
      </p>
    </section>
  );
}
