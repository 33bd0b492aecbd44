import {
  categoryName,
  formatCount,
  formatDay,
  type Locale,
  type ReleaseRow,
} from '@rangewatch/schema';
import { phrase } from '../briefing-words.ts';
import type { BriefingFigures, SourceFigures } from '../figures/briefing-figures.ts';
import { changeText, countText } from './count-text.ts';
import { sourceTitle } from './names.ts';

/** The week in a few sentences, each true by itself. */
export function summarySentences(figures: BriefingFigures, locale: Locale): readonly string[] {
  return [
    ...sourceSentences(figures, locale),
    ...figures.sources.flatMap(({ source }) => mostFrequent(figures, source, locale)),
    ...figures.sources.flatMap((source) => listedSentences(source, locale)),
    ...campaignSentences(figures, locale),
  ];
}

/** The same without what was reported most. */
export function shortSentences(figures: BriefingFigures, locale: Locale): readonly string[] {
  return [...sourceSentences(figures, locale), ...campaignSentences(figures, locale)];
}

function sourceSentences(figures: BriefingFigures, locale: Locale): readonly string[] {
  return [
    ...figures.sources.map((source) => sourceSentence(source, locale)),
    ...figures.sources.flatMap(({ source }) => daysSentences(figures, source, locale)),
  ];
}

function campaignSentences(
  { campaigns, signals }: BriefingFigures,
  locale: Locale,
): readonly string[] {
  return [
    numbered(campaigns.total, 'campaigns', locale),
    numbered(signals.total, 'signals', locale),
  ];
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
  return sentences.join(locale === 'en' ? ' ' : '');
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

function daysSentences(
  { daysWithoutData }: BriefingFigures,
  source: SourceFigures['source'],
  locale: Locale,
): string[] {
  const gaps = daysWithoutData.filter((gap) => gap.source === source);
  if (gaps.length === 0) return [];
  const days = gaps.map(({ day }) => formatDay(day, locale)).join(phrase('joined', locale));
  return [phrase('days_without_data', locale, { source: sourceTitle(source, locale), days })];
}

function mostFrequent(
  { categories }: BriefingFigures,
  source: SourceFigures['source'],
  locale: Locale,
): string[] {
  const named = categories.shown.flatMap(({ category, counts }) => {
    const count = counts.find((each) => each.source === source);
    return category && count ? [{ category, ...count }] : [];
  });
  const most = named.toSorted((a, b) => b.reportCount - a.reportCount)[0];
  if (!most) return [];
  const count = countText(most.reportCount, most.countsAre, locale);
  const category = categoryName(most.category, locale);
  const values = { source: sourceTitle(source, locale), category, count };
  return [phrase('category_most', locale, values)];
}

function listedSentences({ source, ranges, numbers }: SourceFigures, locale: Locale): string[] {
  if (ranges.total === 0 && numbers.total === 0) return [];
  const values = {
    source: sourceTitle(source, locale),
    ranges: formatCount(ranges.total, locale),
    numbers: formatCount(numbers.total, locale),
  };
  return [phrase('listed', locale, values)];
}

function numbered(total: number, what: 'campaigns' | 'signals', locale: Locale): string {
  if (total === 0) return phrase(`${what}_none`, locale);
  return phrase(`${what}_some`, locale, { count: formatCount(total, locale) });
}
