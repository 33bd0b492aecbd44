import { formatWeek, type PublicCampaignSignals } from '@rangewatch/schema';
import type { PageContext } from '../../../http/page-context.ts';
import { GivenAndCalled } from './given-and-called.tsx';
import { OrganiserReply } from './organiser-reply.tsx';
import { PublicSignal } from './public-signal.tsx';

interface CampaignSignalsProps {
  readonly page: PageContext;
  readonly organiserName: string;
  readonly signals: PublicCampaignSignals;
}

/**
 * What the weekly run lets the public see of a campaign. That no signal is no clearance stands there in any case, and
 * the reply under a heading as large as that of the statement it answers.
 */
export function CampaignSignals({ page, organiserName, signals }: CampaignSignalsProps) {
  const { t, locale } = page;
  const { asOf, weeks, reply, absence } = signals;
  return (
    <section>
      <h2 class="govuk-heading-m" id="signals">
        {t('signals.title')}
      </h2>
      <GivenAndCalled page={page} weeks={weeks} />
      {signals.signals.map((signal, index) => (
        <PublicSignal page={page} signal={signal} id={`signal-${index + 1}`} />
      ))}
      {reply && <OrganiserReply page={page} organiserName={organiserName} reply={reply} />}
      <p class="govuk-inset-text">{absence[locale]}</p>
      <p class="govuk-body">
        {asOf && `${t('signals.asOf', { week: formatWeek(asOf, locale) })} `}
        <a class="govuk-link" href={page.href('methodSignals')}>
          {t('signals.method')}
        </a>
      </p>
    </section>
  );
}
