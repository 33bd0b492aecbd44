import { formatCount, type PublicCampaignSignal } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';

interface RangeSignalsProps {
  readonly page: PageContext;
  readonly signals: readonly PublicCampaignSignal[];
}

/** Campaigns whose participants are called from a range, in the order they are given: no ranking. */
export function RangeSignals({ page, signals }: RangeSignalsProps) {
  const { t } = page;
  if (signals.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('rangeSignals.title')}</h2>
      <ul class="govuk-list rw-spaced-list">
        {signals.map((signal) => (
          <li>
            <a
              class="govuk-link rw-user-text"
              href={`${page.href('campaign', { campaignId: signal.campaignId })}#signals`}
            >
              {signal.campaignTitle}
            </a>
            <br />
            {figuresOf(page, signal)}
          </li>
        ))}
      </ul>
      <p class="govuk-inset-text">{t('rangeSignals.text')}</p>
      <p class="govuk-body">
        <a class="govuk-link rw-standing-link" href={page.href('methodSignals')}>
          {t('signals.method')}
        </a>
      </p>
    </section>
  );
}

function figuresOf({ t, locale }: PageContext, { called, band }: PublicCampaignSignal): string {
  return t('rangeSignals.figures', {
    about: formatCount(called.about, locale),
    halfWidth: formatCount(called.halfWidth, locale),
    band: t(`signals.band.${band}`),
  });
}
