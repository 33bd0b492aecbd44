import { formatCount } from '@rangewatch/schema';
import type { CountBand, ShareBand } from '@rangewatch/statistics';
import type { PageContext } from '../http/page-context.ts';

/** `5–9`, or `at least 200` where no upper edge is known. */
export function bandText({ from, to }: CountBand, { locale, t }: PageContext): string {
  if (to === null) return t('band.atLeast', { count: formatCount(from, locale) });
  return from === to
    ? formatCount(from, locale)
    : `${formatCount(from, locale)}–${formatCount(to, locale)}`;
}

/** A share of a range as a percentage with two telling digits. */
export function shareText(share: ShareBand, { locale, t }: PageContext): string {
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 2 });
  const { from, to } = share;
  if (to === null) return t('band.atLeast', { count: percent.format(from) });
  return from === to ? percent.format(from) : `${percent.format(from)}–${percent.format(to)}`;
}
