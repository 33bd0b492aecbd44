import type { Locale } from '@rangewatch/schema';
import { phrase } from '../briefing-words.ts';
import { countCell } from '../content/count-text.ts';
import { placeTitle, sourceTitle } from '../content/names.ts';
import type { SourceFigures } from '../figures/briefing-figures.ts';
import { barChart } from './bar-chart.ts';
import { describedByHighest } from './described.ts';
import type { Drawing } from './drawing.ts';
import { fittedLines } from './fitted-lines.ts';
import { filled, outlined } from './source-colours.ts';

const NAME_ROOM = 170;
const NAME_SIZE = 14;

/** Bars instead of a map: small places are seen as well as large ones. What has no place is an outline. */
export function placeChart(
  { source, places }: SourceFigures,
  locale: Locale,
  width?: number,
): Drawing {
  const bars = places.shown.map(({ place, numberCount: figure, countsAre }) => ({
    name: fittedLines(placeTitle(place, locale), NAME_ROOM, NAME_SIZE, 1)[0] ?? '',
    figure,
    text: countCell(figure, countsAre, locale),
    ...(place === null ? outlined(source) : filled(source)),
  }));
  return barChart({
    title: phrase('chart_places', locale, { source: sourceTitle(source, locale) }),
    description: describedByHighest(bars, locale),
    unit: phrase('chart_unit_numbers', locale),
    groups: [{ heading: null, bars }],
    width,
  });
}
