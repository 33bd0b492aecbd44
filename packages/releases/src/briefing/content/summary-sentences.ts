import {
  categoryName,
  type CountReading,
  formatCount,
  type Locale,
  type ReleaseRow,
} from '@rangewatch/schema';
import { phrase } from '../briefing-words.ts';
import { joined } from '../charts/described.ts';
import type {
  BriefingFigures,
  CategoryChange,
  SourceFigures,
} from '../figures/briefing-figures.ts';
import { changeText, countCell, countText } from './count-text.ts';
import { sourceTitle } from './names.ts';
import { missingDays } from './section-sentences.ts';

/** What may have changed, in the order it is said. */
const KINDS = ['appeared', 'rising', 'falling', 'quiet'] as const;

/** The week in three to five sentences, each true by itself: how much, what changed, what was found. */
export function summarySentences(figures: BriefingFigures, locale: Locale): readonly string[] {
  const { sources, campaigns, signals } = figures;
  return [
    ...sources.flatMap((source) => [
      sourceSentence(source, locale),
      ...missingDays(source, figures, locale),
    ]),
    ...sources.filter(hasPurposes).map((source) => trendSentence(source, locale)),
    joined(
      [numbered(campaigns.total, 'campaigns', locale), numbered(signals.total, 'signals', locale)],
      locale,
    ),
  ];
}

/** A file whose rows state no purpose has nothing of the kind to compare. */
function hasPurposes({ totals, series }: SourceFigures): boolean {
  return totals !== null && series.categories.total > 1;
}

function trendSentence({ source, trends, series }: SourceFigures, locale: Locale): string {
  const name = sourceTitle(source, locale);
  if (!trends) return phrase('trends_unknown', locale, { source: name });
  const changed = KINDS.flatMap((kind) => {
    const changes = trends[kind] ?? [];
    if (changes.length === 0) return [];
    const listed = changes.map((change) => changeOf(kind, change, series.countsAre, locale));
    return [phrase(`trends_${kind}`, locale, { listed: listed.join(phrase('joined', locale)) })];
  });
  if (changed.length === 0) return phrase('trends_none', locale, { source: name });
  const note = series.countsAre === 'exact' ? [] : [phrase('trends_of_bands', locale)];
  return joined([phrase('trends', locale, { source: name }), ...changed, ...note], locale);
}

function changeOf(
  kind: (typeof KINDS)[number],
  { category, reportCount, mean }: CategoryChange,
  countsAre: CountReading,
  locale: Locale,
): string {
  return phrase(`trend_${kind}`, locale, {
    category: categoryName(category, locale),
    count: countCell(reportCount, countsAre, locale),
    mean: countCell(mean, countsAre, locale),
  });
}

function sourceSentence({ source, totals, before }: SourceFigures, locale: Locale): string {
  const name = sourceTitle(source, locale);
  if (!totals) return phrase('source_without_data', locale, { source: name });
  const count = countText(totals.report_count, totals.counts_are, locale);
  const sentences = [
    phrase('source_total', locale, { source: name, count }),
    ...numbersSentences(totals, locale),
    ...beforeSentences(totals, before, locale),
  ];
  return joined(sentences, locale);
}

function numbersSentences(
  { number_count, counts_are }: ReleaseRow<'sources'>,
  locale: Locale,
): string[] {
  if (number_count === null) return [];
  return [phrase('source_numbers', locale, { count: countText(number_count, counts_are, locale) })];
}

function beforeSentences(
  { report_count, counts_are }: ReleaseRow<'sources'>,
  { lastWeek, fourWeekMean }: SourceFigures['before'],
  locale: Locale,
): string[] {
  const sentences: string[] = [];
  if (lastWeek !== null) {
    const count = countText(lastWeek, counts_are, locale);
    const change = changeText(report_count, lastWeek, counts_are, locale);
    sentences.push(phrase('source_last_week', locale, { count, change }));
  }
  if (fourWeekMean !== null) {
    const count = countText(fourWeekMean, counts_are, locale);
    sentences.push(phrase('source_mean', locale, { count }));
  }
  return sentences;
}

function numbered(total: number, what: 'campaigns' | 'signals', locale: Locale): string {
  if (total === 0) return phrase(`${what}_none`, locale);
  return phrase(`${what}_some`, locale, { count: formatCount(total, locale) });
}
