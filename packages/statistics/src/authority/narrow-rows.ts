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
  isAuthorityKey,
  type Jurisdiction,
  NO_CATEGORY,
  OWN_SOURCE,
  type Source,
  SOURCES,
} from '@rangewatch/schema';
import { dimensionsWithin } from './jurisdiction.ts';

const FILTERED = ['dimension', 'place', 'category', 'source', 'cell', 'trend'] as const;
type Filtered = (typeof FILTERED)[number];
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
  return rows.filter((row) => asked.every((key) => valueOf(row, key) === filter[key]));
}

/** What a row is narrowed by; it has no category at all where it is not counted by one, or is all others together. */
function valueOf(row: AuthorityRow, key: Filtered): string | null {
  const isNone = key === 'category' && row.category === null && row.cell === 'value';
  return isNone && isAuthorityKey(row.dimension, key) ? NO_CATEGORY : row[key];
}

interface Outside {
  readonly key: 'dimension' | 'place' | 'category';
  readonly allowed: readonly string[];
}

/** Which part of a filter a jurisdiction has no rows of, whatever the week; null: none. */
export function outsideJurisdiction(
  filter: AuthorityFilter,
  jurisdiction: Jurisdiction,
): Outside | null {
  const { provinces: place, categories: category } = jurisdiction;
  const bounds = { dimension: dimensionsWithin(jurisdiction), place, category };
  for (const key of ['dimension', 'place', 'category'] as const)
    if (isBeyond(bounds[key], filter[key])) return { key, allowed: bounds[key] ?? [] };
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
    const isKnown = rows.some(trend === 'not_shown' ? wasShown : isCompared);
    return { trend, isKnown, ...counts, rows: ownFirst.slice(0, most) };
  });
}

/** Whether any row has a figure; what is no longer shown has none. */
export function hasFigures(rows: readonly AuthorityRow[]): boolean {
  return rows.some(hasFigure);
}

/** Sources with figures of which none could be compared with the four weeks before. */
export function uncomparedSources(rows: readonly AuthorityRow[]): readonly Source[] {
  return SOURCES.filter((source) => {
    const of = rows.filter((row) => row.source === source);
    return of.some(hasFigure) && !of.some(isCompared);
  });
}

function hasFigure({ report_count: count }: AuthorityRow): boolean {
  return count !== null;
}

function isCompared(row: AuthorityRow): boolean {
  return hasFigure(row) && row.trend !== null;
}

function wasShown({ last_week_count: count }: AuthorityRow): boolean {
  return count !== null;
}

function isOwn({ source }: AuthorityRow): boolean {
  return source === OWN_SOURCE;
}

/** What an authority's rows can be narrowed by. */
export function choicesIn(rows: readonly AuthorityRow[]): AuthorityChoices {
  const inRows = <T>(all: readonly T[], key: Filtered) => {
    const found = new Set<unknown>(rows.map((row) => valueOf(row, key)));
    return all.filter((value) => found.has(value));
  };
  return {
    dimension: inRows(AUTHORITY_DIMENSIONS, 'dimension'),
    place: [...new Set(rows.flatMap(({ place }) => place ?? []))].toSorted(),
    category: inRows([...CATEGORIES, NO_CATEGORY], 'category'),
    source: inRows(SOURCES, 'source'),
    trend: inRows(AUTHORITY_TRENDS, 'trend'),
  };
}
