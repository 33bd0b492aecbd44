/**
 * The rollup every look-up reads: one row per range, source and facet.
 * Only our own reports have an `all` row: a report may count in several weeks, an imported one in
 * exactly one, so that its total is the sum of its weeks.
 */
export interface RangeCountRow {
  range: string;
  source: string;
  /**
   * `all`, `week:2026-W34`, `category:warranty`, `weekday:1`, `daypart:evening`, `hour:14`, `campaign` (says which
   * campaign had the number) or `turned-away` (in no other facet).
   */
  facet: string;
  report_count: number;
  /** Distinct numbers of the week; 0 in rows that are no week. */
  number_count: number;
  /** Those of them whose earliest week this is: summed over the weeks, the distinct numbers ever reported. */
  first_number_count: number;
  /** Null where people cannot be told apart: imports and categories. */
  reporter_count: number | null;
}

/** One person counted in one range and week (`''`: standing). Tags of different ranges cannot be linked. */
export interface ReporterTagRow {
  range: string;
  week: string;
  tag: Uint8Array;
  report_count: number;
}

/**
 * Distinct numbers ever reported in each of the ten parts of a range of at most 10,000 numbers: one row tells
 * whether a range is spread, whatever the number of reports and weeks in its parts.
 */
export type RangePartRow = { readonly range: string; readonly source: string } & Record<
  PartColumn,
  number
>;

export const PART_COLUMNS = ['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8', 'n9'] as const;

export type PartColumn = (typeof PART_COLUMNS)[number];

/** What a hash that somebody looks up by stands for. */
export interface RangeKeyRow {
  /** `phoneblock`: SHA-1 of a number or its first digits, with `+`; `bucket`: of a block's prefix, without. */
  form: 'phoneblock' | 'bucket';
  hash: Uint8Array;
  range: string;
}
