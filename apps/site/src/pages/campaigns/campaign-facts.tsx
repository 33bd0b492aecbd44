import {
  type Campaign,
  campaignChannelName,
  type CampaignPage,
  type FactField,
  factsOf,
  formatCount,
  formatDay,
} from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import { Fact, Facts } from '../../layout/facts.tsx';
import { campaignPeriod } from './campaign-period.ts';

interface CampaignFactsProps {
  readonly page: PageContext;
  readonly campaign: Campaign;
  readonly added: CampaignPage;
}

/** As it was advertised. The address is text, not a link: nobody is led to the page that collects numbers. */
export function CampaignFacts({ page, campaign, added }: CampaignFactsProps) {
  const { t, locale } = page;
  const period = campaignPeriod(campaign, page);
  const { participantsClaimed, description, link } = campaign;
  const noteOf = (field: FactField) => addedNote(field, added, page);
  return (
    <section>
      <h2 class="govuk-heading-m">{t('campaign.facts')}</h2>
      <Facts>
        <Fact name={t('campaign.organiser')} {...noteOf('organiser')}>
          <span class="rw-user-text">{campaign.organiserName}</span>
        </Fact>
        <Fact name={t('campaign.channel')} {...noteOf('channel')}>
          {campaignChannelName(campaign.channel, locale)}
        </Fact>
        {period && (
          <Fact name={t('campaign.period')} {...noteOf('period')}>
            {period}
          </Fact>
        )}
        {participantsClaimed !== null && (
          <Fact name={t('campaign.participants')} {...noteOf('participants')}>
            {t('campaign.participantsClaimed', { count: formatCount(participantsClaimed, locale) })}
          </Fact>
        )}
        {description && (
          <Fact name={t('campaign.description')}>
            <span class="rw-user-text">{description}</span>
          </Fact>
        )}
        {link && (
          <Fact name={t('campaign.link')}>
            <span class="rw-user-text">{link}</span>
          </Fact>
        )}
      </Facts>
    </section>
  );
}

/** Who says so, where it was not part of the campaign as it was first described. */
function addedNote(
  field: FactField,
  added: CampaignPage,
  { t, locale }: PageContext,
): { note?: string } {
  const [fact] = factsOf(added, field);
  const isAdded = added.changes.some((change) => change.fact.field === field);
  if (!fact || !isAdded) return {};
  return { note: t('campaign.addedOn', { day: formatDay(fact.acceptedOn, locale) }) };
}
