import type { Locale } from '@rangewatch/schema';
import type { Briefing } from './briefing-json.ts';
import { missingDays } from './content/section-sentences.ts';
import { summarySentences } from './content/summary-sentences.ts';

/** The week in a few sentences, as its briefing begins: for whoever is told of it and has not opened it yet. */
export function inShort({ figures }: Briefing, locale: Locale): readonly string[] {
  return [...summarySentences(figures, locale), ...missingDays(figures, locale)];
}
