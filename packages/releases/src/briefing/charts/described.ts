import type { Locale } from '@rangewatch/schema';
import { phrase } from '../briefing-words.ts';

interface Named {
  readonly name: string;
  readonly figure: number;
  readonly text: string;
}

/** What a reader hears of a chart: its highest figure, and where all of them are. */
export function describedByHighest(items: readonly Named[], locale: Locale): string {
  const [highest] = items.toSorted((a, b) => b.figure - a.figure);
  const rest = phrase('described_by_table', locale);
  if (!highest) return rest;
  return joined(
    [phrase('chart_highest', locale, { name: highest.name, count: highest.text }), rest],
    locale,
  );
}

/** Sentences after each other. */
export function joined(sentences: readonly string[], locale: Locale): string {
  return sentences.join(locale === 'en' ? ' ' : '');
}
