import {
  addWeeks,
  CATEGORIES,
  type Category,
  type CountReading,
  NO_CATEGORY,
  type ReleaseRow,
  type Week,
} from '@rangewatch/schema';
import type { CategorySeries, SeriesCategory, SeriesWeek } from './briefing-figures.ts';

const WEEKS = 13;
/** Two rows of four panels on paper, four of two on a phone. */
const MOST_PANELS = 8;

type WeeklyRow = ReleaseRow<'weekly'>;

/** One source's last weeks by category; rows of earlier weeks pass by. */
export class SeriesTally {
  readonly #weeks: readonly Week[];
  readonly #counts = new Map<WeeklyRow['category'], Map<string, number>>();
  #countsAre: CountReading = 'exact';

  constructor(week: Week) {
    this.#weeks = Array.from({ length: WEEKS }, (_, at) => addWeeks(week, at + 1 - WEEKS));
  }

  add({ week, category, report_count, counts_are }: WeeklyRow): void {
    if (!this.#weeks.some((each) => each === week)) return;
    const counts = this.#counts.get(category) ?? new Map<string, number>();
    this.#counts.set(category, counts.set(week, report_count));
    this.#countsAre = counts_are;
  }

  /** Those that have a row in any of the weeks. */
  all(): readonly SeriesCategory[] {
    return [...CATEGORIES, null]
      .filter((category) => this.#counts.has(category ?? NO_CATEGORY))
      .map((category) => ({ category, counts: this.#countsOf(category ?? NO_CATEGORY) }));
  }

  weeks(): readonly SeriesWeek[] {
    const totals = this.#countsOf(null);
    return this.#weeks.map((week, at) => ({ week, total: totals[at] ?? null }));
  }

  finish(): CategorySeries {
    const sorted = this.all().toSorted((a, b) => last(b) - last(a) || sum(b) - sum(a));
    // Where no purpose is stated, "none stated" would only repeat what all have.
    const parts = sorted.some(({ category }) => category !== null) ? sorted : [];
    const all = this.#counts.has(null)
      ? [{ category: 'all' as const, counts: this.#countsOf(null) }]
      : [];
    const shown = [...all, ...parts];
    return {
      weeks: this.weeks(),
      categories: { shown: shown.slice(0, MOST_PANELS), total: shown.length },
      countsAre: this.#countsAre,
    };
  }

  #countsOf(category: Category | typeof NO_CATEGORY | null): readonly (number | null)[] {
    const counts = this.#counts.get(category);
    return this.#weeks.map((week) => counts?.get(week) ?? null);
  }
}

function last({ counts }: SeriesCategory): number {
  return counts.at(-1) ?? 0;
}

function sum({ counts }: SeriesCategory): number {
  return counts.reduce<number>((total, count) => total + (count ?? 0), 0);
}
