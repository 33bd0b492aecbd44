import {
  AUTHORITY_DIMENSIONS,
  type AuthorityDimension,
  type AuthorityRow,
  compareAuthorityRows,
  isAuthorityKey,
  type Jurisdiction,
  OWN_SOURCE,
} from '@rangewatch/schema';

/** A range has the place of all its numbers. */
function hasPlace(dimension: AuthorityDimension): boolean {
  return dimension === 'range' || isAuthorityKey(dimension, 'place');
}

function hasCategory(dimension: AuthorityDimension): boolean {
  return isAuthorityKey(dimension, 'category');
}

/** What rows of a jurisdiction can be counted by; of the others it has none in any week. */
export function dimensionsWithin({
  provinces,
  categories,
}: Jurisdiction): readonly AuthorityDimension[] {
  return AUTHORITY_DIMENSIONS.filter(
    (dimension) =>
      (provinces === null || hasPlace(dimension)) &&
      (categories === null || hasCategory(dimension)),
  );
}

/**
 * Whether a row lies in a jurisdiction: it has whatever the jurisdiction bounds, within the bounds. A row without
 * such a place or category counts people outside too, and the residual of the whole file is none of it: less the rows that are shown, it
 * would tell of those that others see.
 */
function isInJurisdiction(row: AuthorityRow, { provinces, categories }: Jurisdiction): boolean {
  if (!provinces && !categories) return true;
  if (row.cell === 'other') return false;
  return (
    isWithin(hasPlace(row.dimension), row.place, provinces) &&
    isWithin(hasCategory(row.dimension), row.category, categories)
  );
}

function isWithin(hasKey: boolean, key: string | null, bounds: readonly string[] | null): boolean {
  if (!bounds) return true;
  return hasKey && key !== null && bounds.includes(key);
}

/**
 * The rows of a jurisdiction, in the order of the file. A crossed table gets a residual of its own: what its bounded
 * lines hold beyond the cells shown, which anybody who has both can work out and which is none, or more than five people.
 * Bounded on both sides, or in a table of one classification, there is none: it would tell what the file hides.
 */
export function filterAuthorityRows(
  rows: readonly AuthorityRow[],
  jurisdiction: Jurisdiction,
): readonly AuthorityRow[] {
  const kept = rows.filter((row) => isInJurisdiction(row, jurisdiction));
  const { provinces, categories } = jurisdiction;
  if (!provinces === !categories) return kept;
  const [lines, crossed]: [AuthorityDimension, readonly AuthorityDimension[]] = provinces
    ? ['place', ['place×category']]
    : ['category', ['carrier×category', 'place×category']];
  const rests = crossed.flatMap((dimension) => ownRest(kept, lines, dimension) ?? []);
  return [...kept, ...rests].toSorted(compareAuthorityRows);
}

/** Null where the cells shown are all there is, or no cell is shown: then the lines say it themselves. */
function ownRest(
  kept: readonly AuthorityRow[],
  lines: AuthorityDimension,
  crossed: AuthorityDimension,
): AuthorityRow | null {
  const own = kept.filter(({ source }) => source === OWN_SOURCE);
  const sumOf = (dimension: AuthorityDimension): number =>
    own
      .filter((row) => row.dimension === dimension)
      .reduce((sum, row) => sum + (row.report_count ?? 0), 0);
  const [first] = own.filter((row) => row.dimension === crossed && row.report_count !== null);
  const left = sumOf(lines) - sumOf(crossed);
  return first && left > 0 ? restLike(first, left) : null;
}

function restLike(row: AuthorityRow, reportCount: number): AuthorityRow {
  return {
    ...row,
    cell: 'other',
    place: null,
    carrier: null,
    category: null,
    report_count: reportCount,
    reporter_count: null,
    number_count: null,
    evidence_tenths: null,
    disputed_tenths: null,
    last_week_count: null,
    four_week_mean: null,
    trend: null,
  };
}
