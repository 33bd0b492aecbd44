import type { Locale } from '@rangewatch/schema';
import { phrase } from '../briefing-words.ts';
import type { SeriesCategory, SourceFigures } from '../figures/briefing-figures.ts';
import { type BriefingTable, figures, tableOf, words } from './briefing-table.ts';
import { countCell } from './count-text.ts';
import { categoryTitle, sourceTitle } from './names.ts';

/** Reports of one source by category, a column for each week that was published. */
export function seriesTable({ source, series }: SourceFigures, locale: Locale): BriefingTable {
  const { weeks, categories, countsAre } = series;
  const name = words<SeriesCategory>(phrase('category', locale), 5, ({ category }) =>
    categoryTitle(category, locale),
  );
  const columns = weeks.flatMap(({ week, total }, at) =>
    total === null
      ? []
      : [
          figures<SeriesCategory>(week.slice(5), 2, ({ counts }) =>
            countCell(counts[at] ?? null, countsAre, locale),
          ),
        ],
  );
  const caption = phrase('table_series', locale, { source: sourceTitle(source, locale) });
  return tableOf(caption, [name, ...columns], categories.shown, null);
}
