import type { Locale, ReleaseRow } from '@rangewatch/schema';
import { type BriefingPhrase, phrase } from '../briefing-words.ts';
import type { SourceFigures } from '../figures/briefing-figures.ts';
import { type BriefingTable, figures, tableOf, words } from './briefing-table.ts';
import { changeText, countCell } from './count-text.ts';
import { sourceTitle } from './names.ts';

interface Measure {
  readonly name: BriefingPhrase;
  readonly of: (source: SourceFigures, totals: ReleaseRow<'sources'>, locale: Locale) => string;
}

const MEASURES: readonly Measure[] = [
  { name: 'reports', of: (_, totals, locale) => counted(totals, totals.report_count, locale) },
  {
    name: 'last_week',
    of: ({ before }, totals, locale) => counted(totals, before.lastWeek, locale),
  },
  { name: 'change', of: changeOf },
  {
    name: 'four_week_mean',
    of: ({ before }, totals, locale) => counted(totals, before.fourWeekMean, locale),
  },
  {
    name: 'distinct_numbers',
    of: (_, totals, locale) => counted(totals, totals.number_count, locale),
  },
  { name: 'withheld', of: (_, totals, locale) => counted(totals, totals.withheld_count, locale) },
  // Rows of a file, not reports of people: never protected.
  {
    name: 'rejected',
    of: (_, { rejected_count }, locale) => countCell(rejected_count, 'exact', locale),
  },
  { name: 'reading', of: (_, { counts_are }, locale) => phrase(`reading_${counts_are}`, locale) },
];

/** Every figure of every source; one column a source, because sources are not added. */
export function sourceTable(sources: readonly SourceFigures[], locale: Locale): BriefingTable {
  const name = words<Measure>(phrase('measure', locale), 3, (measure) =>
    phrase(measure.name, locale),
  );
  const columns = sources.map((source) =>
    figures<Measure>(sourceTitle(source.source, locale), 3, ({ of }) =>
      source.totals ? of(source, source.totals, locale) : phrase('blank', locale),
    ),
  );
  return tableOf(phrase('table_sources', locale), [name, ...columns], MEASURES, null);
}

function counted({ counts_are }: ReleaseRow<'sources'>, count: number | null, locale: Locale) {
  return countCell(count, counts_are, locale);
}

function changeOf(
  { before: { lastWeek } }: SourceFigures,
  { report_count, counts_are }: ReleaseRow<'sources'>,
  locale: Locale,
): string {
  if (lastWeek === null) return phrase('blank', locale);
  return changeText(report_count, lastWeek, counts_are, locale);
}
