import {
  type Campaign,
  type CampaignPage,
  formatCount,
  type PublicCampaignSignals,
} from '@rangewatch/schema';
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
import { AddedFacts } from './added-facts.tsx';
import { AskForFacts } from './ask-for-facts.tsx';
import { CampaignFacts } from './campaign-facts.tsx';
import { ChangeLog } from './change-log.tsx';
import { CampaignSignals } from './signals/campaign-signals.tsx';

export interface CampaignModel {
  readonly campaign: Campaign;
  readonly assessment: CampaignAssessment | null;
  /** What people added to it. */
  readonly added: CampaignPage;
  readonly signals: PublicCampaignSignals;
  /** Code of the shared link that led here. */
  readonly cohort: string | null;
}

export function campaignPage(page: PageContext, model: CampaignModel): PageAnswer {
  const { campaign, assessment, added, cohort } = model;
  const { campaignId, title } = campaign;
  const feed = { href: feedHref(page, href('campaignFeed', { campaignId })), title };
  return {
    kind: 'page',
    title,
    feed,
    isIndexed: assessment !== null && cohort === null,
    body: (
      <>
        <h1 class="govuk-heading-xl rw-user-text">{title}</h1>
        <Answer page={page} assessment={assessment} />
        <TakePart page={page} campaignId={campaignId} cohort={cohort} />
        <CampaignFacts page={page} campaign={campaign} added={added} />
        <AddedFacts page={page} added={added} />
        <AskForFacts page={page} campaign={campaign} added={added} />
        {assessment && <Trend page={page} assessment={assessment} />}
        <p class="govuk-inset-text">{page.t('campaign.weekly')}</p>
        <CampaignSignals
          page={page}
          organiserName={campaign.organiserName}
          signals={model.signals}
        />
        <ChangeLog page={page} added={added} />
        <Follow page={page} href={feed.href} />
      </>
    ),
  };
}

function Answer({ page, assessment }: Pick<CampaignModel, 'assessment'> & { page: PageContext }) {
  const { t, locale } = page;
  if (!assessment) return <NothingPublished page={page} sentence={t('campaign.nothing')} />;
  return (
    <>
      <div class="rw-answer rw-answer--reported">
        <p class="rw-answer__sentence">{assessment.sentence[locale]}</p>
        <p class="rw-answer__basis">{assessment.basis[locale]}</p>
      </div>
      <Facts>
        <Fact name={t('campaign.reporters')}>{bandText(assessment.reporters, page)}</Fact>
        {assessment.exposures && (
          <Fact name={t('campaign.exposures')}>{bandText(assessment.exposures, page)}</Fact>
        )}
      </Facts>
    </>
  );
}

/** One tap into the form with the campaign chosen, and a link for others who took part. */
function TakePart({
  page,
  campaignId,
  cohort,
}: {
  page: PageContext;
  campaignId: string;
  cohort: string | null;
}) {
  const { t } = page;
  return (
    <div class="rw-actions rw-no-print">
      {cohort && <p class="govuk-inset-text">{t('campaign.shared')}</p>}
      <p class="rw-actions__main">
        <a class="govuk-button" href={page.href('report', {}, { campaign: campaignId, cohort })}>
          {t('campaign.meToo')}
        </a>
      </p>
      <ul class="rw-actions__list">
        <li>
          <a
            class="rw-actions__link"
            rel="nofollow"
            href={page.href('shareCampaign', { campaignId })}
          >
            {t('campaign.share')}
          </a>
        </li>
      </ul>
    </div>
  );
}

function Trend({ page, assessment }: { page: PageContext; assessment: CampaignAssessment }) {
  const { t, locale } = page;
  const bars = assessment.weeks.map(({ week, reporters }) => ({
    week,
    count: reporters?.from ?? null,
  }));
  return (
    <WeekTrend
      page={page}
      id="campaign-trend"
      bars={latestWeeks(bars, null)}
      title={t('campaign.trend')}
      unit={t('own.reporters')}
      write={(count) => t('band.atLeast', { count: formatCount(count, locale) })}
    />
  );
}
