import type { Locale } from '@rangewatch/schema';
import { translator } from './translate.ts';

/** The mainland's one zone is called by the name people use, not by the one in the data. */
const BEIJING = 'Asia/Shanghai';

/** `Beijing time (UTC+8)`; with an instant's offset, since it changes with summer time. */
export function timeZoneName(timeZone: string, at: Date, locale: Locale): string {
  const t = translator(locale);
  const name =
    timeZone === BEIJING ? t('timeZone.beijing') : part('longGeneric', timeZone, at, locale);
  const offset = part('shortOffset', timeZone, at, 'en').replace('GMT', 'UTC');
  return t('timeZone.named', { name, offset });
}

function part(
  timeZoneName: 'longGeneric' | 'shortOffset',
  timeZone: string,
  at: Date,
  locale: Locale,
): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName });
  return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
