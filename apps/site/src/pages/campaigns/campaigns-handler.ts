import { buildCampaignPage, dayOfInstant } from '@rangewatch/schema';
import { assessCampaign } from '@rangewatch/statistics';
import type { Answer } from '../../http/answer.ts';
import { readCohort, readCursor, readSearch } from '../../http/list-query.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { campaignListPage } from './campaign-list-page.tsx';
import { campaignPage } from './campaign-page.tsx';
import { findNamedCampaign } from './find-campaign.ts';
import { noSignals } from './signals/no-signals.ts';

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

export async function showCampaign(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { campaign, answer } = await findNamedCampaign(request, deps);
  if (!campaign) return answer;
  const { campaignId } = campaign;
  const [counts, accepted, signals] = await Promise.all([
    deps.readers.campaignCounts(campaignId),
    deps.readers.acceptedFacts(campaignId),
    deps.readers.publicCampaignSignals(campaignId),
  ]);
  return campaignPage(request.page, {
    campaign,
    assessment: assessCampaign(counts, deps.disclosure),
    added: buildCampaignPage(accepted, deps.timeZone),
    signals: signals ?? noSignals(dayOfInstant(deps.clock(), deps.timeZone)),
    cohort: readCohort(request.query),
  });
}
