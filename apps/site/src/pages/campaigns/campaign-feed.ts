import { formatCount, formatWeek } from '@rangewatch/schema';
import { assessCampaign, type CampaignAssessment } from '@rangewatch/statistics';
import { type Answer, NOT_FOUND } from '../../http/answer.ts';
import { isCampaignId } from '../../http/list-query.ts';
import type { PageContext } from '../../http/page-context.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { feedHref } from '../../feeds/feed-href.ts';
import { publishedEntries } from '../../feeds/published-entries.ts';
import { href } from '../../routes.ts';

/** The weekly runs in which enough people said that they were called after giving a campaign their number. */
export async function showCampaignFeed(
  { page, params }: SiteRequest,
  { readers, disclosure }: SiteDeps,
): Promise<Answer> {
  const campaignId = params['campaignId'] ?? '';
  const campaign = isCampaignId(campaignId) ? await readers.findCampaign(campaignId) : null;
  if (!campaign) return NOT_FOUND;
  const assessment = assessCampaign(await readers.campaignCounts(campaignId), disclosure);
  return {
    kind: 'feed',
    feed: {
      href: feedHref(page, href('campaignFeed', { campaignId })),
      pageHref: page.href('campaign', { campaignId }),
      title: campaign.title,
      entries: await publishedEntries(entriesOf(assessment, campaign.title, page), readers),
    },
  };
}

function entriesOf(assessment: CampaignAssessment | null, name: string, page: PageContext) {
  const { t, locale } = page;
  const weeks = assessment?.weeks.toReversed() ?? [];
  return weeks.flatMap(({ week, reporters }) => {
    if (!reporters) return [];
    const count = formatCount(reporters.from, locale);
    const title = t('feed.entry', { name, week: formatWeek(week, locale) });
    return [
      { week, title, lines: [t('feed.campaignPeople', { count }), t('feed.campaignCaution')] },
    ];
  });
}
