import { type NumberRange, rangeParts } from '@rangewatch/numbering';
import { countsPeopleExactly, OWN_SOURCE, type RangeTotals, type Source } from '@rangewatch/schema';
import type { CountBand, Disclosure } from './disclosure-policy.ts';
import { CellProtection, openEnded } from './protected-counts.ts';

/** One cell of the map of sub-blocks, and one row of the table behind it. */
export interface ChildAssessment {
  readonly range: NumberRange;
  /** People who reported numbers of the child; null for none and for too few alike. */
  readonly reporters: CountBand | null;
  /** Exact counts of official files, one entry a source. */
  readonly officialSources: readonly { readonly source: Source; readonly reportCount: number }[];
  /** How dark the cell is, 0 (nothing to show) to 4; by its largest figure, sources are never added. */
  readonly depth: ChildDepth;
}
export type ChildDepth = 0 | 1 | 2 | 3 | 4;

/** The least figure of each depth: fixed, so that two maps compare. */
const DEPTH_EDGES: readonly [number, ChildDepth][] = [
  [200, 4],
  [50, 3],
  [10, 2],
  [1, 1],
];

/**
 * The public figures of the sub-blocks of a range, in the order of `children`.
 * A child that `totals` does not name was not reported.
 */
export function assessChildren(
  totals: readonly RangeTotals[],
  children: readonly NumberRange[],
  disclosure: Disclosure,
): readonly ChildAssessment[] {
  const byRange = Map.groupBy(totals, ({ range }) => range);
  return children.map((range) => assessChild(range, byRange.get(range) ?? [], disclosure));
}

function assessChild(
  range: NumberRange,
  totals: readonly RangeTotals[],
  disclosure: Disclosure,
): ChildAssessment {
  const own = totals.find(({ source }) => source === OWN_SOURCE);
  const reporters = own ? reportersOf(own, disclosure) : null;
  const officialSources = totals
    .filter(({ source, reportCount }) => source !== OWN_SOURCE && reportCount > 0)
    .map(({ source, reportCount }) => ({ source, reportCount }));
  const largest = Math.max(
    reporters?.from ?? 0,
    ...officialSources.map(({ reportCount }) => reportCount),
  );
  return { range, reporters, officialSources, depth: depthOf(largest) };
}

function reportersOf(own: RangeTotals, disclosure: Disclosure): CountBand | null {
  const isNumber = rangeParts(own.range).openDigits === 0;
  const counts = new CellProtection(own.range, disclosure).counts(own, isNumber);
  if (!counts) return null;
  return countsPeopleExactly(own.range) ? counts.reporters : openEnded(counts.reporters);
}

function depthOf(figure: number): ChildDepth {
  return DEPTH_EDGES.find(([edge]) => figure >= edge)?.[1] ?? 0;
}
