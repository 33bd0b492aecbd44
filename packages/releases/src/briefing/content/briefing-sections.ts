import type { Locale } from '@rangewatch/schema';
import type { ReleaseHeader } from '../../release-header.ts';
import { type BriefingPhrase, phrase } from '../briefing-words.ts';
import { categoryChart, sourcesOf } from '../charts/category-chart.ts';
import { funnelChart } from '../charts/funnel-chart.ts';
import { placeChart } from '../charts/place-chart.ts';
import { rangeChart } from '../charts/range-chart.ts';
import { rangeStrips } from '../charts/range-strips.ts';
import { hasCourse, seriesChart } from '../charts/series-chart.ts';
import { signalChart } from '../charts/signal-chart.ts';
import { sourceChart } from '../charts/source-chart.ts';
import type { BriefingFigures } from '../figures/briefing-figures.ts';
import type { BriefingSection, Panel, SectionId } from './briefing-section.ts';
import { campaignTable, signalTable } from './campaign-tables.ts';
import { categoryTable } from './category-table.ts';
import { funnelTable } from './funnel-table.ts';
import { numberTable, rangeTable } from './listed-tables.ts';
import { briefingNotes } from './notes.ts';
import { placeTable } from './place-table.ts';
import { seriesTable } from './series-table.ts';
import { sourceTable } from './source-table.ts';
import { listedSentences, missingDays, purposeSentences } from './section-sentences.ts';
import { summarySentences } from './summary-sentences.ts';

/** How many small charts stand beside each other. */
export interface ChartColumns {
  readonly categories: number;
  readonly series: number;
  /** How wide charts of bars are; without it as a phone. */
  readonly bars?: number;
}

/** Everything the briefing says in one language, in the order it is read. */
export function briefingSections(
  header: Pick<ReleaseHeader, 'policy'>,
  figures: BriefingFigures,
  locale: Locale,
  columns: ChartColumns,
): readonly BriefingSection[] {
  const { sources } = figures;
  const parts: Readonly<Record<ChartedId, Part>> = {
    sources: {
      panels: sourcePanels(figures, columns, locale),
      more: sources.flatMap((source) => missingDays(source, figures, locale)),
    },
    categories: {
      panels: [
        ...categoryPanels(figures, columns, locale),
        ...seriesPanels(figures, columns, locale),
      ],
      more: [...purposeSentences(figures, locale), ...seriesNotes(sources, locale)],
    },
    places: { panels: placePanels(figures, columns, locale), more: [] },
    ranges: {
      panels: rangePanels(figures, columns, locale),
      more: listedSentences(sources, locale),
    },
    numbers: { panels: numberPanels(figures, locale), more: [] },
    campaigns: { panels: campaignPanels(figures, locale), more: [] },
    signals: { panels: signalPanels(figures, columns, locale), more: [] },
  };
  return [
    listSection('summary', summarySentences(figures, locale), locale),
    ...CHARTED.map((id) => chartedSection(id, parts[id], locale)),
    listSection('notes', briefingNotes(header, locale), locale),
  ];
}

const CHARTED = [
  'sources',
  'categories',
  'places',
  'ranges',
  'numbers',
  'campaigns',
  'signals',
] as const;
type ChartedId = (typeof CHARTED)[number];

interface Part {
  readonly panels: readonly Panel[];
  /** Sentences after what the section always says. */
  readonly more: readonly string[];
}

/** What always stands above the charts. */
const INTRO: Readonly<Partial<Record<ChartedId, BriefingPhrase>>> = {
  sources: 'sources_intro',
  places: 'places_intro',
  ranges: 'ranges_intro',
  numbers: 'numbers_intro',
  campaigns: 'campaigns_intro',
  signals: 'signals_intro',
};

/** What stands where nothing is listed. */
const NOTHING: Readonly<Partial<Record<ChartedId, BriefingPhrase>>> = {
  campaigns: 'campaigns_none',
  signals: 'signals_none',
};

function chartedSection(id: ChartedId, { panels, more }: Part, locale: Locale): BriefingSection {
  const nothing = more.length === 0 ? (NOTHING[id] ?? 'nothing_listed') : undefined;
  const name = panels.length === 0 ? nothing : INTRO[id];
  const heading = phrase(`${id}_heading`, locale);
  const paragraphs = [...(name ? [phrase(name, locale)] : []), ...more];
  return { id, heading, paragraphs, points: [], panels };
}

function listSection(
  id: Extract<SectionId, 'summary' | 'notes'>,
  points: readonly string[],
  locale: Locale,
): BriefingSection {
  return { id, heading: phrase(`${id}_heading`, locale), paragraphs: [], points, panels: [] };
}

function sourcePanels(
  { sources }: BriefingFigures,
  columns: ChartColumns,
  locale: Locale,
): readonly Panel[] {
  const drawing = sourceChart(sources, locale, columns.bars);
  return [{ drawings: drawing ? [drawing] : [], table: sourceTable(sources, locale) }];
}

function categoryPanels(
  { categories }: BriefingFigures,
  columns: ChartColumns,
  locale: Locale,
): readonly Panel[] {
  if (categories.shown.every(({ category }) => category === null)) return [];
  const sources = sourcesOf(categories.shown);
  const drawing = categoryChart(categories.shown, sources, columns.categories, locale);
  return [{ drawings: [drawing], table: categoryTable(categories, sources, locale) }];
}

function seriesPanels(
  { sources }: BriefingFigures,
  columns: ChartColumns,
  locale: Locale,
): readonly Panel[] {
  return sources
    .filter(({ series }) => hasCourse(series) && series.categories.total > 0)
    .map((source) => ({
      drawings: [seriesChart(source, columns.series, locale)],
      table: seriesTable(source, locale),
    }));
}

/** How the courses are read, or why there are none. */
function seriesNotes(sources: BriefingFigures['sources'], locale: Locale): readonly string[] {
  const withRows = sources.filter(({ series }) => series.categories.total > 0);
  if (withRows.length === 0) return [];
  const name = withRows.some(({ series }) => hasCourse(series)) ? 'series_intro' : 'series_single';
  return [phrase(name, locale)];
}

function placePanels(
  { sources }: BriefingFigures,
  columns: ChartColumns,
  locale: Locale,
): readonly Panel[] {
  return sources
    .filter(({ places }) => places.total > 0)
    .map((source) => ({
      drawings: [placeChart(source, locale, columns.bars)],
      table: placeTable(source, locale),
    }));
}

function rangePanels(
  { sources }: BriefingFigures,
  columns: ChartColumns,
  locale: Locale,
): readonly Panel[] {
  return sources
    .filter(({ ranges }) => ranges.total > 0)
    .map((source) => ({
      drawings: [
        rangeChart(source, locale, columns.bars),
        rangeStrips(source, locale, columns.bars),
      ],
      table: rangeTable(source, locale),
    }));
}

function numberPanels({ sources }: BriefingFigures, locale: Locale): readonly Panel[] {
  return sources
    .filter(({ numbers }) => numbers.total > 0)
    .map((source) => ({ drawings: [], table: numberTable(source, locale) }));
}

function campaignPanels({ campaigns }: BriefingFigures, locale: Locale): readonly Panel[] {
  return campaigns.total === 0 ? [] : [{ drawings: [], table: campaignTable(campaigns, locale) }];
}

function signalPanels(
  { signals, funnel }: BriefingFigures,
  columns: ChartColumns,
  locale: Locale,
): readonly Panel[] {
  if (signals.total === 0) return [];
  return [
    { drawings: [funnelChart(funnel, locale, columns.bars)], table: funnelTable(funnel, locale) },
    {
      drawings: [signalChart(signals.shown, locale, columns.bars)],
      table: signalTable(signals, locale),
    },
  ];
}
