import type { Locale, ReleaseRow } from '@rangewatch/schema';
import { phrase } from '../briefing-words.ts';
import { countCell } from '../content/count-text.ts';
import { sourceTitle } from '../content/names.ts';
import type { SourceFigures } from '../figures/briefing-figures.ts';
import { type Bar, type BarGroup, barChart } from './bar-chart.ts';
import type { Drawing } from './drawing.ts';
import { filled, outlined, type Paint } from './source-colours.ts';

/** Reports of each source with a figure, beside those of the weeks before; null where none has one. */
export function sourceChart(
  sources: readonly SourceFigures[],
  locale: Locale,
  width?: number,
): Drawing | null {
  const groups = sources.flatMap((source) => groupOf(source, locale));
  if (groups.length === 0) return null;
  const hasBefore = groups.some(({ bars }) => bars.length > 1);
  return barChart({
    title: phrase(hasBefore ? 'chart_sources_before' : 'chart_sources', locale),
    description: phrase('described_by_table', locale),
    unit: phrase('chart_unit_reports', locale),
    groups,
    width,
  });
}

function groupOf({ source, totals, before }: SourceFigures, locale: Locale): BarGroup[] {
  if (!totals) return [];
  const bars = [
    barOf('this_week', totals.report_count, totals, filled(source), locale),
    barOf('last_week_short', before.lastWeek, totals, outlined(source), locale),
    barOf('mean_short', before.fourWeekMean, totals, outlined(source), locale),
  ];
  return [{ heading: sourceTitle(source, locale), bars: bars.flat() }];
}

function barOf(
  name: 'this_week' | 'last_week_short' | 'mean_short',
  figure: number | null,
  { counts_are }: ReleaseRow<'sources'>,
  paint: Paint,
  locale: Locale,
): Bar[] {
  if (figure === null) return [];
  return [
    { name: phrase(name, locale), figure, text: countCell(figure, counts_are, locale), ...paint },
  ];
}
