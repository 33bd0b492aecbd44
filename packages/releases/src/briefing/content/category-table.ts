import { formatCount, type Locale, type Source } from '@rangewatch/schema';
import { phrase } from '../briefing-words.ts';
import type { CategoryFigures } from '../figures/briefing-figures.ts';
import type { Selection } from '../figures/top-list.ts';
import { type BriefingTable, figures, tableOf, words } from './briefing-table.ts';
import { countCell } from './count-text.ts';
import { categoryTitle, sourceTitle } from './names.ts';

/** Reports by purpose, one column a source. */
export function categoryTable(
  { shown, total }: Selection<CategoryFigures>,
  sources: readonly Source[],
  locale: Locale,
): BriefingTable {
  const name = words<CategoryFigures>(phrase('category', locale), 4, ({ category }) =>
    categoryTitle(category, locale),
  );
  const columns = sources.map((source) =>
    figures<CategoryFigures>(sourceTitle(source, locale), 3, ({ counts }) => {
      const count = counts.find((each) => each.source === source);
      return countCell(count?.reportCount ?? null, count?.countsAre ?? 'exact', locale);
    }),
  );
  const values = { shown: formatCount(shown.length, locale), total: formatCount(total, locale) };
  const more = shown.length < total ? phrase('categories_more', locale, values) : null;
  return tableOf(phrase('table_categories', locale), [name, ...columns], shown, more);
}
