import type { Category } from '@rangewatch/schema';
import type {
  CategoryChange,
  CategoryTrends,
  SeriesCategory,
  SeriesWeek,
} from './briefing-figures.ts';

/** Weeks a figure is compared with. */
const WEEKS_BEFORE = 4;
/** A figure is rising from half as many again as the mean of these weeks, as in an authority's table. */
const RISING = 1.5;
/** Of each kind; more is not read in five minutes. */
const MOST = 3;

/** What is new, rising or gone quiet; null unless this week and each of the four before was published. */
export function categoryTrends(
  weeks: readonly SeriesWeek[],
  categories: readonly SeriesCategory[],
): CategoryTrends | null {
  if (weeks.slice(-1 - WEEKS_BEFORE).some(({ total }) => total === null)) return null;
  const compared = categories.flatMap(compare);
  const of = (kind: Kind) =>
    compared
      .filter((one) => one.kind === kind)
      .toSorted((a, b) => b.difference - a.difference)
      .slice(0, MOST)
      .map(({ change }) => change);
  return { appeared: of('appeared'), rising: of('rising'), quiet: of('quiet') };
}

type Kind = keyof CategoryTrends;

interface Compared {
  readonly kind: Kind;
  readonly difference: number;
  readonly change: CategoryChange;
}

function compare({ category, counts }: SeriesCategory): Compared[] {
  if (category === null || category === 'all') return [];
  const now = counts.at(-1) ?? null;
  const before = counts.slice(-1 - WEEKS_BEFORE, -1);
  const lastWeek = before.at(-1) ?? null;
  if (now === null) return lastWeek === null ? [] : [comparedAs('quiet', category, lastWeek, null)];
  const known = before.filter((count) => count !== null);
  if (known.length === 0) return [comparedAs('appeared', category, now, null)];
  const mean = known.reduce((total, count) => total + count, 0) / WEEKS_BEFORE;
  if (known.length < WEEKS_BEFORE || now < RISING * mean) return [];
  return [comparedAs('rising', category, now, mean)];
}

function comparedAs(
  kind: Kind,
  category: Category,
  reportCount: number,
  mean: number | null,
): Compared {
  const change = { category, reportCount, mean: mean === null ? null : Math.round(mean) };
  return { kind, difference: reportCount - (mean ?? 0), change };
}
