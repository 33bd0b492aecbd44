import { type Answer, NOT_FOUND } from '../../http/answer.ts';
import { isCampaignId, readCursor, readSearch } from '../../http/list-query.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { assessCampaign } from '@rangewatch/statistics';
import { campaignPage } from './campaign-page.tsx';
import { campaignListPage } from './campaign-list-page.tsx';

const CAMPAIGNS_PER_PAGE = 20;

export async function showCampaigns(
  { page, query }: SiteRequest,
  { readers }: SiteDeps,
): Promise<Answer> {
  const search = readSearch(query);
  const campaigns = await readers.listCampaigns({
    limit: CAMPAIGNS_PER_PAGE,
    cursor: readCursor(query),
    ...(search ? { search } : {}),
  });
  return campaignListPage(page, { search, campaigns });
}

export async function showCampaign({ page, params }: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const campaignId = params['campaignId'] ?? '';
  const campaign = isCampaignId(campaignId) ? await deps.readers.findCampaign(campaignId) : null;
  if (!campaign) return NOT_FOUND;
  const counts = await deps.readers.campaignCounts(campaign.campaignId);
  return campaignPage(page, { campaign, assessment: assessCampaign(counts, deps.disclosure) });
}
