import { formatWeek, type Locale, type Source } from '@rangewatch/schema';
import { phrase } from '../briefing-words.ts';
import { countCell } from '../content/count-text.ts';
import { categoryTitle, sourceTitle } from '../content/names.ts';
import type { CategorySeries, SeriesCategory, SourceFigures } from '../figures/briefing-figures.ts';
import { joined } from './described.ts';
import { type Drawing, INK, label, line, rectangle, type Shape, SOFT_INK } from './drawing.ts';
import { fittedLines } from './fitted-lines.ts';
import { BETWEEN, PANEL, widthOfPanels } from './small-panels.ts';
import { filled, outlined } from './source-colours.ts';

const SIZE = 13;
const SMALL = 12;
const LINE = 16;
const MOST_NAME_LINES = 2;
const PLOT = 42;
const AXIS = 16;
const BELOW = 12;
/** Of a panel below its name. */
const BODY = LINE + PLOT + AXIS + BELOW;
const BAR_SHARE = 0.7;

/** Whether any week before this one has figures: else there is no course to draw. */
export function hasCourse({ weeks }: CategorySeries): boolean {
  return weeks.slice(0, -1).some(({ total }) => total !== null);
}

/**
 * One small chart a category, a column a week, this week's filled. A week without a row has neither column nor ground
 * line. Categories differ by hundreds, so that each has a scale of its own, whose end is written above it.
 */
export function seriesChart(
  { source, series }: SourceFigures,
  columns: number,
  locale: Locale,
): Drawing {
  const { shown } = series.categories;
  const names = shown.map(({ category }) => nameLines(category, locale));
  const head = LINE * Math.max(...names.map(({ length }) => length));
  const panels = shown.flatMap((category, at) => {
    const x = (at % columns) * (PANEL + BETWEEN);
    const top = Math.floor(at / columns) * (head + BODY) + head;
    const name = names[at] ?? [];
    return panelShapes({ category, name, series, source, x, top }, locale);
  });
  return {
    width: widthOfPanels(shown.length, columns),
    height: Math.ceil(shown.length / columns) * (head + BODY) - BELOW,
    title: phrase('chart_series', locale, { source: sourceTitle(source, locale) }),
    description: descriptionOf(series, locale),
    shapes: panels,
  };
}

interface PanelPlace {
  readonly category: SeriesCategory;
  readonly series: CategorySeries;
  readonly source: Source;
  readonly name: readonly string[];
  readonly x: number;
  /** Below the lines of the name. */
  readonly top: number;
}

function nameLines(category: SeriesCategory['category'], locale: Locale): readonly string[] {
  return fittedLines(categoryTitle(category, locale), PANEL, SIZE, MOST_NAME_LINES);
}

function panelShapes(place: PanelPlace, locale: Locale): Shape[] {
  const { name, x, top } = place;
  return [
    ...name.map((text, at) =>
      label([x, top - 4 - (name.length - 1 - at) * LINE], text, { size: SIZE }),
    ),
    ...columnShapes(place, locale),
    ...axisShapes(place),
  ];
}

function columnShapes({ category, series, source, x, top }: PanelPlace, locale: Locale): Shape[] {
  const { counts } = category;
  const most = Math.max(1, ...counts.map((count) => count ?? 0));
  const slot = PANEL / counts.length;
  const ground = top + LINE + PLOT;
  const written = (count: number | null) => countCell(count, series.countsAre, locale);
  const said = { count: written(counts.at(-1) ?? null), most: written(most) };
  const text = fittedLines(phrase('chart_series_panel', locale, said), PANEL, SMALL, 1)[0] ?? '';
  return [
    label([x, top + LINE - 4], text, { size: SMALL, fill: SOFT_INK }),
    ...counts.flatMap((count, at) => {
      if (count === null) return [];
      const left = x + at * slot;
      const height = Math.max(1, Math.round((count / most) * (PLOT - 4) * 10) / 10);
      const paint = at === counts.length - 1 ? filled(source) : outlined(source);
      const inset = (slot * (1 - BAR_SHARE)) / 2;
      return [
        rectangle([left + inset, ground - height], slot * BAR_SHARE, height, paint),
        line([left, ground], [left + slot, ground], INK, 1.5),
      ];
    }),
  ];
}

function axisShapes({ series: { weeks }, x, top }: PanelPlace): Shape[] {
  const at = top + LINE + PLOT + 13;
  const soft = { size: SMALL, fill: SOFT_INK } as const;
  const [first = '', last = ''] = [weeks[0]?.week.slice(5), weeks.at(-1)?.week.slice(5)];
  return [label([x, at], first, soft), label([x + PANEL, at], last, { ...soft, anchor: 'end' })];
}

function descriptionOf({ weeks }: CategorySeries, locale: Locale): string {
  const [first, last] = [weeks[0]?.week, weeks.at(-1)?.week];
  const name = (week: typeof first) => (week ? formatWeek(week, locale) : '');
  const gaps = weeks.filter(({ total }) => total === null).map(({ week }) => week);
  return joined(
    [
      phrase('chart_series_described', locale, { first: name(first), last: name(last) }),
      ...(gaps.length === 0
        ? []
        : [phrase('chart_series_gaps', locale, { weeks: gaps.join(phrase('joined', locale)) })]),
      phrase('described_by_table', locale),
    ],
    locale,
  );
}
