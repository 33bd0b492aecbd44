import type { Locale } from '@rangewatch/schema';
import { phrase } from '../briefing-words.ts';
import { countCell } from '../content/count-text.ts';
import { sourceTitle } from '../content/names.ts';
import type { SourceFigures } from '../figures/briefing-figures.ts';
import { barChart } from './bar-chart.ts';
import type { Drawing } from './drawing.ts';
import { describedByHighest } from './described.ts';
import { filled } from './source-colours.ts';

/** The most reported ranges of one source. */
export function rangeChart(
  { source, ranges }: SourceFigures,
  locale: Locale,
  width?: number,
): Drawing {
  const bars = ranges.shown.map(({ range, report_count: figure, counts_are }) => ({
    name: range,
    figure,
    text: countCell(figure, counts_are, locale),
    ...filled(source),
  }));
  return barChart({
    title: phrase('chart_ranges', locale, { source: sourceTitle(source, locale) }),
    description: describedByHighest(bars, locale),
    unit: phrase('chart_unit_reports', locale),
    groups: [{ heading: null, bars }],
    width,
  });
}
