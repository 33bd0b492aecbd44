import { ensureCalendarDay, type DayPrecision, formatDay } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';

/** The day a number was given, no more exact than it is known. */
export function givenDayText(
  day: string,
  precision: DayPrecision,
  { t, locale }: Pick<PageContext, 't' | 'locale'>,
): string {
  if (precision === 'unknown') return t('report.givenOn.unknown');
  const shown = formatDay(ensureCalendarDay(day), locale);
  return precision === 'week' ? t('report.givenOn.about', { day: shown }) : shown;
}
