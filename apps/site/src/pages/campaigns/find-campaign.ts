import type { Campaign } from '@rangewatch/schema';
import { type Answer, NOT_FOUND, redirect } from '../../http/answer.ts';
import { isCampaignId } from '../../http/list-query.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';

/** The campaign an address names; one that was merged into another leads there. */
export async function findNamedCampaign(
  { page, params }: Pick<SiteRequest, 'page' | 'params'>,
  { readers }: Pick<SiteDeps, 'readers'>,
): Promise<
  | { readonly campaign: Campaign; readonly answer: null }
  | { readonly campaign: null; readonly answer: Answer }
> {
  const campaignId = params['campaignId'] ?? '';
  if (!isCampaignId(campaignId)) return { campaign: null, answer: NOT_FOUND };
  const campaign = await readers.findCampaign(campaignId);
  if (campaign) return { campaign, answer: null };
  const standing = (await readers.campaignStandings([campaignId])).get(campaignId);
  const into = standing?.mergedInto;
  const answer = into
    ? redirect(page.href('campaign', { campaignId: into.campaignId }))
    : NOT_FOUND;
  return { campaign: null, answer };
}
