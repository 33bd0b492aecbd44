import { CATEGORIES, type ReleaseRow, type Source, SOURCES } from '@rangewatch/schema';
import type { CategoryCount, CategoryFigures } from './briefing-figures.ts';
import type { Selection } from './top-list.ts';

type CategoryRow = ReleaseRow<'categories'>;

/** Three rows of three panels. */
const MOST_CATEGORIES = 9;

/** Keeps every category's row: there are a few dozen, however many reports there are. */
export class CategoryTally {
  readonly #rows: CategoryRow[] = [];

  add(row: CategoryRow): void {
    this.#rows.push(row);
  }

  /**
   * Sources are never added, so a category comes as early as the source in which it weighs most: most
   * reports of any source first, second most next.
   */
  finish(): Selection<CategoryFigures> {
    const most = new Map(SOURCES.map((source) => [source, this.#mostOf(source)]));
    const figures = [...CATEGORIES, null]
      .map((category) => ({ category, counts: this.#countsOf(category, most) }))
      .filter(({ counts }) => counts.length > 0)
      .toSorted((a, b) => weight(b) - weight(a));
    return { shown: figures.slice(0, MOST_CATEGORIES), total: figures.length };
  }

  #mostOf(source: Source): number {
    const counts = this.#rows
      .filter((row) => row.source === source)
      .map(({ report_count }) => report_count);
    return Math.max(1, ...counts);
  }

  #countsOf(
    category: CategoryRow['category'],
    most: ReadonlyMap<Source, number>,
  ): readonly CategoryCount[] {
    return SOURCES.flatMap((source) => {
      const row = this.#rows.find((each) => each.category === category && each.source === source);
      if (!row) return [];
      const { report_count: reportCount, counts_are: countsAre } = row;
      return [
        { source, reportCount, countsAre, shareOfMost: reportCount / (most.get(source) ?? 1) },
      ];
    });
  }
}

function weight({ counts }: CategoryFigures): number {
  return Math.max(...counts.map(({ shareOfMost }) => shareOfMost));
}
