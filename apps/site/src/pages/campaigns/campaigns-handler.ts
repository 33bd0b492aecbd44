import { type Answer, NOT_FOUND } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { assessCampaign } from '@rangewatch/statistics';
import { campaignPage } from './campaign-page.tsx';
import { campaignListPage } from './campaign-list-page.tsx';

const CAMPAIGNS_PER_PAGE = 20;
const LONGEST_SEARCH = 120;

export async function showCampaigns(
  { page, query }: SiteRequest,
  { readers }: SiteDeps,
): Promise<Answer> {
  const search = (query.get('q') ?? '').trim().slice(0, LONGEST_SEARCH);
  const cursor = query.get('after');
  const campaigns = await readers.listCampaigns({
    limit: CAMPAIGNS_PER_PAGE,
    cursor,
    ...(search ? { search } : {}),
  });
  return campaignListPage(page, { search, campaigns });
}

export async function showCampaign({ page, params }: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const campaign = await deps.readers.findCampaign(params['campaignId'] ?? '');
  if (!campaign) return NOT_FOUND;
  const counts = await deps.readers.campaignCounts(campaign.campaignId);
  return campaignPage(page, { campaign, assessment: assessCampaign(counts, deps.disclosure) });
}
