import { type CountReading, formatCount, type Locale } from '@rangewatch/schema';
import { phrase } from '../briefing-words.ts';

/** A count in a sentence: `12`, or `at least 50` where it is the lower edge of its band. */
export function countText(count: number, reading: CountReading, locale: Locale): string {
  const figure = formatCount(count, locale);
  return reading === 'exact' ? figure : phrase('at_least', locale, { count: figure });
}

/** The same in a cell or beside a bar: `12`, `≥50`; a dash where nothing may be shown. */
export function countCell(count: number | null, reading: CountReading, locale: Locale): string {
  if (count === null) return phrase('blank', locale);
  const figure = formatCount(count, locale);
  return reading === 'exact' ? figure : phrase('at_least_short', locale, { count: figure });
}

/**
 * What a figure is against the week before: `+3, +33.3%`. Of lower edges only the order is known: 50
 * after 20 may be 51 after 49, so that a difference would be invented.
 */
export function changeText(
  now: number,
  before: number,
  reading: CountReading,
  locale: Locale,
): string {
  if (reading === 'exact') return exactChange(now, before, locale);
  if (now === before) return phrase('band_same', locale);
  return phrase(now > before ? 'band_higher' : 'band_lower', locale);
}

function exactChange(now: number, before: number, locale: Locale): string {
  const difference = signed(now - before, formatCount(Math.abs(now - before), locale));
  if (before === 0) return difference;
  const perMille = Math.round((Math.abs(now - before) / before) * 1000);
  const share = signed(now - before, `${(perMille / 10).toFixed(1)}%`);
  return phrase('change_exact', locale, { difference, share });
}

function signed(difference: number, figure: string): string {
  if (difference === 0) return figure;
  return `${difference > 0 ? '+' : '−'}${figure}`;
}
