import type { Campaign } from '@rangewatch/schema';
import type { Option } from '../../../forms/choice-field.tsx';
import type { PageContext } from '../../../http/page-context.ts';
import { campaignPeriod } from '../../campaigns/campaign-period.ts';

/** A campaign by its title, with what tells it from others of that title. */
export function campaignOption(campaign: Campaign, page: PageContext): Option {
  const by = page.t('campaign.by', { organiser: campaign.organiserName });
  const hint = [by, campaignPeriod(campaign, page)].filter(Boolean).join(' · ');
  return { value: campaign.campaignId, text: campaign.title, hint };
}
