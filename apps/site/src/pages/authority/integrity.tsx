import { formatCount, formatDay } from '@rangewatch/schema';
import type { AuthorityCampaignSignals } from '@rangewatch/statistics/signals';
import { figureText } from '@rangewatch/statistics/signal-words';
import type { PageContext } from '../../http/page-context.ts';
import { personsText } from './figure-text.ts';

interface IntegrityProps {
  readonly page: PageContext;
  readonly signals: Pick<AuthorityCampaignSignals, 'burst' | 'dilution'>;
}

/** Who signed up after the campaign was talked about, and whether silent sign-ups dilute the ratio. */
export function Integrity({ page, signals: { burst, dilution } }: IntegrityProps) {
  const { t, locale } = page;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('authority.integrity')}</h2>
      <p class="govuk-body">
        {burst
          ? t('authority.burst', {
              day: formatDay(burst.mentionedOn, locale),
              after: personsText(burst.afterCount, page),
              called: formatCount(burst.calledCount, locale),
            })
          : t('authority.noMention')}
      </p>
      {dilution && (
        <p class="govuk-body">
          {t('authority.dilution', {
            recent: figureText(dilution.recentPerWeek, locale),
            earlier: figureText(dilution.earlierPerWeek, locale),
          })}
        </p>
      )}
      {dilution?.isAlarm && <p class="govuk-inset-text">{t('authority.dilutionAlarm')}</p>}
    </section>
  );
}
