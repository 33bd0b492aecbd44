import type { Campaign } from '@rangewatch/schema';
import { type Answer, redirect } from '../../http/answer.ts';
import { isCampaignId } from '../../http/list-query.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { campaignGonePage } from './gone-page.tsx';

/** The campaign an address names; one that was merged into another leads there. */
export async function findNamedCampaign(
  { page, params }: Pick<SiteRequest, 'page' | 'params'>,
  { readers }: Pick<SiteDeps, 'readers'>,
): Promise<
  | { readonly campaign: Campaign; readonly answer: null }
  | { readonly campaign: null; readonly answer: Answer }
> {
  const campaignId = params['campaignId'] ?? '';
  const gone = { campaign: null, answer: campaignGonePage(page) };
  if (!isCampaignId(campaignId)) return gone;
  const campaign = await readers.findCampaign(campaignId);
  if (campaign) return { campaign, answer: null };
  const standing = (await readers.campaignStandings([campaignId])).get(campaignId);
  const into = standing?.mergedInto;
  if (!into) return gone;
  const answer = redirect(page.href('campaign', { campaignId: into.campaignId }));
  return { campaign: null, answer };
}
