import { formatWeek, type Locale } from '@rangewatch/schema';
import type { ReleaseHeader } from '../release-header.ts';
import { phrase } from './briefing-words.ts';

export function briefingTitle({ week }: ReleaseHeader, locale: Locale): string {
  return phrase('title', locale, { week: formatWeek(week, locale) });
}
