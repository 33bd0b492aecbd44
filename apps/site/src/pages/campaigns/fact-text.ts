import {
  type CampaignFact,
  campaignChannelName,
  exposureRouteName,
  formatCount,
  formatDay,
  linkStateName,
} from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import { campaignPeriod } from './campaign-period.ts';

/** A fact in one line, as the change log tells it. */
export function factText({ field, value }: CampaignFact, page: PageContext): string {
  const { t, locale } = page;
  switch (field) {
    case 'organiser':
      return value.organiserName;
    case 'channel':
      return campaignChannelName(value.channel, locale);
    case 'period':
      return campaignPeriod(value, page) ?? '';
    case 'participants':
      return formatCount(value.participantsClaimed, locale);
    case 'prize':
      return joined(page, value.prize, value.condition);
    case 'askedStep':
      return joined(page, exposureRouteName(value.route, locale), value.asked);
    case 'consentText':
      return joined(page, formatDay(value.seenOn, locale), value.wording);
    case 'linkState': {
      const day = formatDay(value.seenOn, locale);
      const state = t('campaign.linkStateOn', { day, state: linkStateName(value.state, locale) });
      return value.notice ? `${state} ${t('campaign.linkNotice')} ${value.notice}` : state;
    }
    default:
      return joined(page, value.sourceTitle, value.link ?? value.paper);
  }
}

function joined({ locale }: PageContext, name: string, text: string | null): string {
  if (!text) return name;
  return locale === 'en' ? `${name}: ${text}` : `${name}：${text}`;
}
