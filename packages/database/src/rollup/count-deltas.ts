import type { NumberRange } from '@rangewatch/numbering';
import {
  type CallTime,
  type Category,
  OWN_SOURCE,
  type Source,
  type Week,
} from '@rangewatch/schema';

export const ALL_FACET = 'all';
const WEEK_PREFIX = 'week:';
export const weekFacet = (week: Week): string => `${WEEK_PREFIX}${week}`;
export const isWeekFacet = (facet: string): boolean => facet.startsWith(WEEK_PREFIX);
export const categoryFacet = (category: Category): string => `category:${category}`;
/** Reports that say which campaign had been given the number called. */
export const CAMPAIGN_FACET = 'campaign';
/** Calls a list of ours turned away; they are in no other facet. */
export const TURNED_AWAY_FACET = 'turned-away';
export const WEEKDAY_PREFIX = 'weekday:';
export const DAY_PART_PREFIX = 'daypart:';
export const HOUR_PREFIX = 'hour:';

/** The facets that say when a call came. */
export function timeFacets({ weekday, dayPart, hour }: CallTime): string[] {
  const facets = [`${WEEKDAY_PREFIX}${weekday}`];
  if (dayPart !== null) facets.push(`${DAY_PART_PREFIX}${dayPart}`);
  if (hour !== null) facets.push(`${HOUR_PREFIX}${hour}`);
  return facets;
}

/** What changes in one rollup row. */
export interface CountDelta {
  reportCount: number;
  numberCount: number;
  firstNumberCount: number;
  reporterCount: number;
}

/** The changes of one source and facet, by range: most of a batch shares both. */
export interface FacetDeltas {
  readonly source: Source;
  readonly facet: string;
  /** Tags are kept standing and per week, and only for our own reports. */
  readonly countsPeople: boolean;
  readonly byRange: Map<NumberRange, CountDelta>;
}

/** Changes to rollup rows, gathered so that each row is written once however many reports touch it. */
export class CountDeltas {
  readonly #facets = new Map<string, FacetDeltas>();

  facet(source: Source, facet: string): FacetDeltas {
    const key = `${source} ${facet}`;
    const known = this.#facets.get(key);
    if (known) return known;
    const countsPeople = source === OWN_SOURCE && (facet === ALL_FACET || isWeekFacet(facet));
    const made: FacetDeltas = { source, facet, countsPeople, byRange: new Map() };
    this.#facets.set(key, made);
    return made;
  }

  /** In key order, so that two writers take row locks in the same order. */
  facets(): FacetDeltas[] {
    return [...this.#facets].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, deltas]) => deltas);
  }

  ranges(): Set<NumberRange> {
    return new Set(this.facets().flatMap((facet) => [...facet.byRange.keys()]));
  }
}

export function deltaOf(facet: FacetDeltas, range: NumberRange): CountDelta {
  const known = facet.byRange.get(range);
  if (known) return known;
  const made: CountDelta = {
    reportCount: 0,
    numberCount: 0,
    firstNumberCount: 0,
    reporterCount: 0,
  };
  facet.byRange.set(range, made);
  return made;
}
