import { type Campaign, formatDay } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';

/** `21 Jan 2023 – 5 Feb 2023`; null when no day is known. */
export function campaignPeriod(
  { startsOn, endsOn }: Pick<Campaign, 'startsOn' | 'endsOn'>,
  { t, locale }: PageContext,
): string | null {
  if (startsOn && endsOn) {
    return t('campaign.fromTo', {
      from: formatDay(startsOn, locale),
      to: formatDay(endsOn, locale),
    });
  }
  if (startsOn) return t('campaign.from', { from: formatDay(startsOn, locale) });
  return endsOn ? t('campaign.to', { to: formatDay(endsOn, locale) }) : null;
}
