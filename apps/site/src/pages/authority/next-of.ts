import { isCampaignId } from '../../http/list-query.ts';
import type { PageContext } from '../../http/page-context.ts';

/** Where somebody goes on who just signed in: the campaign they came from, else where all begin. */
export function nextOf(page: PageContext, campaignId: string): string {
  if (!isCampaignId(campaignId)) return page.href('authority');
  return page.href('authorityCampaign', { campaignId });
}
