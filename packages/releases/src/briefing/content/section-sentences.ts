import { categoryName, formatCount, formatDays, type Locale } from '@rangewatch/schema';
import { phrase } from '../briefing-words.ts';
import type { BriefingFigures, SourceFigures } from '../figures/briefing-figures.ts';
import { countText } from './count-text.ts';
import { sourceTitle } from './names.ts';

/** On how many days of the week a source delivered nothing, and on which; no sentence where there is none. */
export function missingDays(
  { source }: Pick<SourceFigures, 'source'>,
  { daysWithoutData }: Pick<BriefingFigures, 'daysWithoutData'>,
  locale: Locale,
): readonly string[] {
  const missing = daysWithoutData.filter((gap) => gap.source === source).map(({ day }) => day);
  if (missing.length === 0) return [];
  const values = { count: missing.length, days: formatDays(missing, locale) };
  const name = sourceTitle(source, locale);
  return [phrase('days_without_data', locale, { source: name, ...values })];
}

/** How purposes are read and which was stated most; or that none was. */
export function purposeSentences(figures: BriefingFigures, locale: Locale): readonly string[] {
  const { shown } = figures.categories;
  if (shown.length === 0) return [];
  if (shown.every(({ category }) => category === null))
    return [phrase('categories_unstated', locale)];
  return [phrase('categories_intro', locale), ...mostFrequent(figures, locale)];
}

function mostFrequent({ sources, categories }: BriefingFigures, locale: Locale): readonly string[] {
  return sources.flatMap(({ source }) => {
    const named = categories.shown.flatMap(({ category, counts }) => {
      const count = counts.find((each) => each.source === source);
      return category && count ? [{ category, ...count }] : [];
    });
    const most = named.toSorted((a, b) => b.reportCount - a.reportCount)[0];
    if (!most) return [];
    const count = countText(most.reportCount, most.countsAre, locale);
    const category = categoryName(most.category, locale);
    return [
      phrase('category_most', locale, { source: sourceTitle(source, locale), category, count }),
    ];
  });
}

/** How many ranges and numbers of each source the release lists. */
export function listedSentences(
  sources: BriefingFigures['sources'],
  locale: Locale,
): readonly string[] {
  return sources.flatMap(({ source, ranges, numbers }) => {
    if (ranges.total === 0 && numbers.total === 0) return [];
    const values = {
      source: sourceTitle(source, locale),
      ranges: formatCount(ranges.total, locale),
      numbers: formatCount(numbers.total, locale),
    };
    return [phrase('listed', locale, values)];
  });
}
