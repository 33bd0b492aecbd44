import { type Locale, type Source, SOURCES } from '@rangewatch/schema';
import { phrase } from '../briefing-words.ts';
import { countCell } from '../content/count-text.ts';
import { categoryTitle, sourceTitle } from '../content/names.ts';
import type { CategoryFigures } from '../figures/briefing-figures.ts';
import { type Drawing, INK, label, line, rectangle, type Shape, SOFT_INK } from './drawing.ts';
import { fittedLines, widthOf } from './fitted-lines.ts';
import { BETWEEN, PANEL, widthOfPanels } from './small-panels.ts';
import { filled } from './source-colours.ts';

const SIZE = 13;
const LINE = 16;
const NAME_LINES = 2;
const BAR_ROW = 18;
const BAR = 12;
const SWATCH = 12;
const LEGEND_ROW = 20;

/**
 * One small chart a category, a bar for each source in always the same order. Sources differ by
 * thousands, so each has a scale of its own, the same in every small chart.
 */
export function categoryChart(
  categories: readonly CategoryFigures[],
  sources: readonly Source[],
  columns: number,
  locale: Locale,
): Drawing {
  const room = widestFigure(categories, locale);
  const panelHeight = NAME_LINES * LINE + sources.length * BAR_ROW + BETWEEN;
  const top = sources.length * LEGEND_ROW + BETWEEN / 2;
  const panels = categories.flatMap((category, at) => {
    const x = (at % columns) * (PANEL + BETWEEN);
    const y = top + Math.floor(at / columns) * panelHeight;
    return panelShapes(category, sources, [x, y], PANEL - room, locale);
  });
  return {
    width: widthOfPanels(categories.length, columns),
    height: top + Math.ceil(categories.length / columns) * panelHeight,
    title: phrase('chart_categories', locale),
    description: phrase('described_by_table', locale),
    shapes: [...legend(sources, locale), ...panels],
  };
}

/** The sources that have a category at all. */
export function sourcesOf(categories: readonly CategoryFigures[]): readonly Source[] {
  const seen = new Set(categories.flatMap(({ counts }) => counts.map(({ source }) => source)));
  return SOURCES.filter((source) => seen.has(source));
}

function panelShapes(
  { category, counts }: CategoryFigures,
  sources: readonly Source[],
  [x, y]: readonly [number, number],
  barRoom: number,
  locale: Locale,
): Shape[] {
  const name = fittedLines(categoryTitle(category, locale), PANEL, SIZE, NAME_LINES);
  // A name of one line stands close above its bars.
  const lead = NAME_LINES - name.length;
  const top = y + NAME_LINES * LINE;
  const bars = sources.flatMap((source, at) => {
    const count = counts.find((each) => each.source === source);
    const width = count ? Math.max(1, count.shareOfMost * barRoom) : 0;
    const row = top + at * BAR_ROW;
    const bar = rectangle([x, row + (BAR_ROW - BAR) / 2], width, BAR, filled(source));
    const text = countCell(count?.reportCount ?? null, count?.countsAre ?? 'exact', locale);
    return [...(count ? [bar] : []), label([x + width + 5, row + 14], text, { size: SIZE })];
  });
  return [
    ...name.map((text, at) => label([x, y + 12 + (at + lead) * LINE], text, { size: SIZE })),
    ...bars,
    line([x, top], [x, top + sources.length * BAR_ROW], INK, 1.5),
  ];
}

function widestFigure(categories: readonly CategoryFigures[], locale: Locale): number {
  const texts = categories.flatMap(({ counts }) =>
    counts.map(({ reportCount, countsAre }) => countCell(reportCount, countsAre, locale)),
  );
  return 5 + Math.max(0, ...texts.map((text) => widthOf(text, SIZE)));
}

/** In the order of the bars, so that it can be read without colours. */
function legend(sources: readonly Source[], locale: Locale): Shape[] {
  return sources.flatMap((source, at) => [
    rectangle([0, at * LEGEND_ROW + 3], SWATCH, SWATCH, filled(source)),
    label([SWATCH + 6, at * LEGEND_ROW + 14], sourceTitle(source, locale), {
      size: SIZE,
      fill: SOFT_INK,
    }),
  ]);
}
