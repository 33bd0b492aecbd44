import { type Campaign, campaignChannelName, formatCount } from '@rangewatch/schema';
import type { CampaignAssessment } from '@rangewatch/statistics';
import type { PageAnswer } from '../../http/answer.ts';
import { NothingPublished } from '../../assessment/assessment-head.tsx';
import { bandText } from '../../assessment/band-text.ts';
import { latestWeeks } from '../../charts/week-span.ts';
import { WeekTrend } from '../../charts/week-trend.tsx';
import { feedHref } from '../../feeds/feed-href.ts';
import { Follow } from '../../feeds/follow.tsx';
import type { PageContext } from '../../http/page-context.ts';
import { Fact, Facts } from '../../layout/facts.tsx';
import { href } from '../../routes.ts';
import { campaignPeriod } from './campaign-period.ts';

export interface CampaignModel {
  readonly campaign: Campaign;
  readonly assessment: CampaignAssessment | null;
}

export function campaignPage(
  page: PageContext,
  { campaign, assessment }: CampaignModel,
): PageAnswer {
  const { t, locale } = page;
  const { campaignId, title } = campaign;
  const feed = { href: feedHref(page, href('campaignFeed', { campaignId })), title };
  return {
    kind: 'page',
    title,
    feed,
    isIndexed: assessment !== null,
    body: (
      <>
        <h1 class="govuk-heading-xl rw-user-text">{title}</h1>
        {assessment ? (
          <div class="rw-answer rw-answer--reported">
            <p class="rw-answer__sentence">{assessment.sentence[locale]}</p>
            <p class="rw-answer__basis">{assessment.basis[locale]}</p>
          </div>
        ) : (
          <NothingPublished page={page} sentence={t('campaign.nothing')} />
        )}
        {assessment && (
          <Facts>
            <Fact name={t('campaign.reporters')}>{bandText(assessment.reporters, page)}</Fact>
            {assessment.exposures && (
              <Fact name={t('campaign.exposures')}>{bandText(assessment.exposures, page)}</Fact>
            )}
          </Facts>
        )}
        <CampaignFacts page={page} campaign={campaign} />
        {assessment && (
          <WeekTrend
            page={page}
            id="campaign-trend"
            bars={latestWeeks(
              assessment.weeks.map(({ week, reporters }) => ({
                week,
                count: reporters?.from ?? null,
              })),
              null,
            )}
            title={t('campaign.trend')}
            unit={t('own.reporters')}
            write={(count) => t('band.atLeast', { count: formatCount(count, locale) })}
          />
        )}
        <p class="govuk-inset-text">{t('campaign.weekly')}</p>
        <p>
          <a class="govuk-button" href={page.href('report', {}, { campaign: campaignId })}>
            {t('campaign.meToo')}
          </a>
        </p>
        <Follow page={page} href={feed.href} />
      </>
    ),
  };
}

/** As it was advertised. The address is text, not a link: nobody is led to the page that collects numbers. */
function CampaignFacts({ page, campaign }: { page: PageContext; campaign: Campaign }) {
  const { t, locale } = page;
  const period = campaignPeriod(campaign, page);
  return (
    <section>
      <h2 class="govuk-heading-m">{t('campaign.facts')}</h2>
      <Facts>
        <Fact name={t('campaign.organiser')}>{campaign.organiserName}</Fact>
        <Fact name={t('campaign.channel')}>{campaignChannelName(campaign.channel, locale)}</Fact>
        {period && <Fact name={t('campaign.period')}>{period}</Fact>}
        {campaign.participantsClaimed !== null && (
          <Fact name={t('campaign.participants')}>
            {t('campaign.participantsClaimed', {
              count: formatCount(campaign.participantsClaimed, locale),
            })}
          </Fact>
        )}
        {campaign.description && (
          <Fact name={t('campaign.description')}>
            <span class="rw-user-text">{campaign.description}</span>
          </Fact>
        )}
        {campaign.link && (
          <Fact name={t('campaign.link')}>
            <span class="rw-user-text">{campaign.link}</span>
          </Fact>
        )}
      </Facts>
    </section>
  );
}
