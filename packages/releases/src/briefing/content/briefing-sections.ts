import type { Locale } from '@rangewatch/schema';
import type { ReleaseHeader } from '../../release-header.ts';
import { type BriefingPhrase, phrase } from '../briefing-words.ts';
import { categoryChart, sourcesOf } from '../charts/category-chart.ts';
import { rangeChart } from '../charts/range-chart.ts';
import { signalChart } from '../charts/signal-chart.ts';
import { sourceChart } from '../charts/source-chart.ts';
import type { BriefingFigures } from '../figures/briefing-figures.ts';
import type { BriefingSection, Panel, SectionId } from './briefing-section.ts';
import { campaignTable, signalTable } from './campaign-tables.ts';
import { categoryTable } from './category-table.ts';
import { numberTable, rangeTable } from './listed-tables.ts';
import { briefingNotes } from './notes.ts';
import { sourceTable } from './source-table.ts';
import { summarySentences } from './summary-sentences.ts';

/** Everything the briefing says in one language, in the order it is read. */
export function briefingSections(
  header: ReleaseHeader,
  figures: BriefingFigures,
  locale: Locale,
  categoryColumns: number,
): readonly BriefingSection[] {
  const panelsOf: Readonly<Record<ChartedId, readonly Panel[]>> = {
    sources: sourcePanels(figures, locale),
    categories: categoryPanels(figures, categoryColumns, locale),
    ranges: rangePanels(figures, locale),
    numbers: numberPanels(figures, locale),
    campaigns: campaignPanels(figures, locale),
    signals: signalPanels(figures, locale),
  };
  return [
    listSection('summary', summarySentences(figures, locale), locale),
    ...CHARTED.map((id) => chartedSection(id, panelsOf[id], locale)),
    listSection('notes', briefingNotes(header, locale), locale),
  ];
}

const CHARTED = ['sources', 'categories', 'ranges', 'numbers', 'campaigns', 'signals'] as const;
type ChartedId = (typeof CHARTED)[number];

/** What stands where nothing is listed. */
const NOTHING: Readonly<Partial<Record<ChartedId, BriefingPhrase>>> = {
  campaigns: 'campaigns_none',
  signals: 'signals_none',
};

function chartedSection(id: ChartedId, panels: readonly Panel[], locale: Locale): BriefingSection {
  const name = panels.length === 0 ? (NOTHING[id] ?? 'nothing_listed') : (`${id}_intro` as const);
  const heading = phrase(`${id}_heading`, locale);
  return { id, heading, paragraphs: [phrase(name, locale)], points: [], panels };
}

function listSection(
  id: Extract<SectionId, 'summary' | 'notes'>,
  points: readonly string[],
  locale: Locale,
): BriefingSection {
  return { id, heading: phrase(`${id}_heading`, locale), paragraphs: [], points, panels: [] };
}

function sourcePanels({ sources }: BriefingFigures, locale: Locale): readonly Panel[] {
  return [{ drawing: sourceChart(sources, locale), table: sourceTable(sources, locale) }];
}

function categoryPanels(
  { categories }: BriefingFigures,
  columns: number,
  locale: Locale,
): readonly Panel[] {
  if (categories.total === 0) return [];
  const sources = sourcesOf(categories.shown);
  const drawing = categoryChart(categories.shown, sources, columns, locale);
  return [{ drawing, table: categoryTable(categories, sources, locale) }];
}

function rangePanels({ sources }: BriefingFigures, locale: Locale): readonly Panel[] {
  return sources
    .filter(({ ranges }) => ranges.total > 0)
    .map((source) => ({ drawing: rangeChart(source, locale), table: rangeTable(source, locale) }));
}

function numberPanels({ sources }: BriefingFigures, locale: Locale): readonly Panel[] {
  return sources
    .filter(({ numbers }) => numbers.total > 0)
    .map((source) => ({ drawing: null, table: numberTable(source, locale) }));
}

function campaignPanels({ campaigns }: BriefingFigures, locale: Locale): readonly Panel[] {
  return campaigns.total === 0 ? [] : [{ drawing: null, table: campaignTable(campaigns, locale) }];
}

function signalPanels({ signals }: BriefingFigures, locale: Locale): readonly Panel[] {
  if (signals.total === 0) return [];
  return [{ drawing: signalChart(signals.shown, locale), table: signalTable(signals, locale) }];
}
