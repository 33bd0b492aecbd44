import type { Category, CountReading } from '@rangewatch/schema';
import { bandOf, PUBLIC_POLICY } from '@rangewatch/statistics';
import type {
  CategoryChange,
  CategoryTrends,
  SeriesCategory,
  SeriesWeek,
} from './briefing-figures.ts';

/** Weeks a figure is compared with. */
const WEEKS_BEFORE = 4;
/** Rising from so many times the mean of these weeks, falling where the mean is as many times it: as for authorities. */
const MARKED = 1.5;
/** Of each kind; more is not read in five minutes. */
const MOST = 3;

/** What is newly shown, rising, falling or no longer shown; null unless this week and each of the four before was published. */
export function categoryTrends(
  weeks: readonly SeriesWeek[],
  categories: readonly SeriesCategory[],
  countsAre: CountReading,
): CategoryTrends | null {
  if (weeks.slice(-1 - WEEKS_BEFORE).some(({ total }) => total === null)) return null;
  const compared = categories.flatMap((category) => compare(category, countsAre));
  const of = (kind: Kind) =>
    compared
      .filter((one) => one.kind === kind)
      .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
      .slice(0, MOST)
      .map(({ change }) => change);
  return {
    appeared: of('appeared'),
    rising: of('rising'),
    falling: of('falling'),
    quiet: of('quiet'),
  };
}

type Kind = 'appeared' | 'rising' | 'falling' | 'quiet';

interface Compared {
  readonly kind: Kind;
  readonly difference: number;
  readonly change: CategoryChange;
}

function compare({ category, counts }: SeriesCategory, countsAre: CountReading): Compared[] {
  if (category === null || category === 'all') return [];
  const now = counts.at(-1) ?? null;
  const before = counts.slice(-1 - WEEKS_BEFORE, -1);
  const lastWeek = before.at(-1) ?? null;
  if (now === null) return lastWeek === null ? [] : [comparedAs('quiet', category, lastWeek, null)];
  const known = before.filter((count) => count !== null);
  if (known.length === 0) return [comparedAs('appeared', category, now, null)];
  if (known.length < WEEKS_BEFORE) return [];
  const kind = markedChange(boundsOf([now], countsAre), boundsOf(known, countsAre));
  return kind ? [comparedAs(kind, category, now, meanOf(known))] : [];
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** Said only where it is so wherever in their bounds both lie. */
function markedChange(now: Bounds, before: Bounds): 'rising' | 'falling' | null {
  if (now.least >= MARKED * before.most) return 'rising';
  return MARKED * now.most <= before.least ? 'falling' : null;
}

/**
 * Between what the mean of counts lies. To bands the most jitter is added: a cell has the same in every week, and the
 * more it is, the nearer to each other are two counts.
 */
function boundsOf(counts: readonly number[], countsAre: CountReading): Bounds {
  if (countsAre === 'exact') return { least: meanOf(counts), most: meanOf(counts) };
  const tops = counts.map((count) => bandOf(count)?.to ?? Infinity);
  const { maxJitter } = PUBLIC_POLICY;
  return { least: meanOf(counts) + maxJitter, most: meanOf(tops) + maxJitter };
}

function meanOf(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0) / counts.length;
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
