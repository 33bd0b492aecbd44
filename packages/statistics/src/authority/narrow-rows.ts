import {
  AUTHORITY_DIMENSIONS,
  AUTHORITY_TRENDS,
  type AuthorityChange,
  type AuthorityChoices,
  type AuthorityFilter,
  type AuthorityRow,
  type AuthorityTrend,
  CATEGORIES,
  compareAuthorityRows,
  type Jurisdiction,
  OWN_SOURCE,
  SOURCES,
} from '@rangewatch/schema';

const FILTERED = ['dimension', 'place', 'category', 'source', 'cell', 'trend'] as const;
/** What is looked at first of a new week. */
const CHANGES: readonly AuthorityTrend[] = ['new', 'rising', 'falling', 'not_shown'];

/**
 * Those of an authority's rows that were asked for. Nothing is counted anew: a residual stays that of the whole table,
 * and goes where a place or category is asked for, since it has none.
 */
export function narrowAuthorityRows(
  rows: readonly AuthorityRow[],
  filter: AuthorityFilter,
): readonly AuthorityRow[] {
  const asked = FILTERED.filter((key) => filter[key] !== undefined);
  return rows.filter((row) => asked.every((key) => row[key] === filter[key]));
}

/** Which part of a filter a jurisdiction has no rows of, whatever the week; null: none. */
export function outsideJurisdiction(
  { place, category }: AuthorityFilter,
  { provinces, categories }: Jurisdiction,
): { readonly key: 'place' | 'category'; readonly allowed: readonly string[] } | null {
  if (isBeyond(provinces, place)) return { key: 'place', allowed: provinces ?? [] };
  if (isBeyond(categories, category)) return { key: 'category', allowed: categories ?? [] };
  return null;
}

function isBeyond(bounds: readonly string[] | null, key: string | undefined): boolean {
  return bounds !== null && key !== undefined && !bounds.includes(key);
}

/** The highest counts first; what is no longer shown last, by what it was. Equal ones in the order of the file. */
export function byCount(a: AuthorityRow, b: AuthorityRow): number {
  return (
    (b.report_count ?? -1) - (a.report_count ?? -1) ||
    (b.last_week_count ?? -1) - (a.last_week_count ?? -1) ||
    compareAuthorityRows(a, b)
  );
}

/**
 * What is new, rising, falling or no longer shown among an authority's rows, at most `most` of each. Our own come first:
 * the many cells of an official file would leave no room for them.
 */
export function changesIn(rows: readonly AuthorityRow[], most: number): AuthorityChange[] {
  return CHANGES.map((trend) => {
    const changed = rows.filter((row) => row.trend === trend).toSorted(byCount);
    const own = changed.filter(isOwn);
    const ownFirst = [...own, ...changed.filter((row) => !isOwn(row))];
    const counts = { rowCount: changed.length, ownRowCount: own.length };
    return { trend, ...counts, rows: ownFirst.slice(0, most) };
  });
}

function isOwn({ source }: AuthorityRow): boolean {
  return source === OWN_SOURCE;
}

/** What an authority's rows can be narrowed by. */
export function choicesIn(rows: readonly AuthorityRow[]): AuthorityChoices {
  const inRows = <T>(all: readonly T[], key: keyof AuthorityRow) => {
    const found = new Set<unknown>(rows.map((row) => row[key]));
    return all.filter((value) => found.has(value));
  };
  return {
    dimension: inRows(AUTHORITY_DIMENSIONS, 'dimension'),
    place: [...new Set(rows.flatMap(({ place }) => place ?? []))].toSorted(),
    category: inRows(CATEGORIES, 'category'),
    source: inRows(SOURCES, 'source'),
    trend: inRows(AUTHORITY_TRENDS, 'trend'),
  };
}
