import { formatCount } from '@rangewatch/schema';
import type { Currency, Spread } from '@rangewatch/statistics';
import type { PageContext } from '../http/page-context.ts';
import type { MessageKey } from '../locale/translate.ts';

const CURRENCY_NOTES: Readonly<Record<Currency, MessageKey>> = {
  current: 'currency.current',
  quiet: 'currency.quiet',
  old: 'currency.old',
};

/** How much a figure of that age still says; numbers are given to new holders. */
export function currencyText(currency: Currency | null, { t }: PageContext): string {
  return currency === null ? '' : t(CURRENCY_NOTES[currency]);
}

/** Whether a range stands for many of its parts or for a few loud numbers. */
export function spreadText({ isSpread, subRanges }: Spread, { t, locale }: PageContext): string {
  return t(isSpread ? 'spread.wide' : 'spread.narrow', { parts: formatCount(subRanges, locale) });
}
