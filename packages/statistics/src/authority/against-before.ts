import {
  type AuthorityRow,
  type AuthorityTrend,
  authorityKey,
  OWN_SOURCE,
  type Source,
} from '@rangewatch/schema';

/** Weeks that a figure is compared with. */
const WEEKS_BEFORE = 4;
/** A figure is rising from so many times the mean of these weeks, and falling where the mean is as many times it. */
const MARKED = 1.5;

/** Rows of the weeks before as they were released, last week's first; null: that week was not. */
export type WeeksBefore = readonly (readonly AuthorityRow[] | null)[];

export type Compared = Pick<AuthorityRow, 'last_week_count' | 'four_week_mean' | 'trend'>;

/**
 * Compares with what was released, and nothing else: a figure that a week did not show stays unknown, and what came in
 * late about it changes nothing here. So no comparison says more than the files of those weeks do.
 */
export class AgainstBefore {
  readonly #weeks: readonly (ReadonlyMap<string, number> | null)[];
  /** Those that a week has a figure of: what it has none of was not imported, or is not shown as a whole. */
  readonly #sources: readonly ReadonlySet<Source>[];
  readonly #lastRows: readonly AuthorityRow[];

  constructor(before: WeeksBefore) {
    const weeks = Array.from({ length: WEEKS_BEFORE }, (_, at) => before[at] ?? null);
    this.#weeks = weeks.map((rows) => rows && countsOf(rows));
    this.#sources = weeks.map((rows) => sourcesOf(rows ?? []));
    this.#lastRows = weeks[0] ?? [];
  }

  compare(row: AuthorityRow): Compared {
    const key = authorityKey(row);
    const counts = this.#weeks.map((_, at) => this.#countIn(at, key, row));
    const known = counts.filter((count) => count !== null);
    const sum = known.reduce((total, count) => total + count, 0);
    const mean = known.length === WEEKS_BEFORE ? sum / WEEKS_BEFORE : null;
    return {
      last_week_count: counts[0] ?? null,
      four_week_mean: mean === null ? null : Math.floor(mean),
      trend: this.#trendOf(row, known, mean),
    };
  }

  #trendOf(
    row: AuthorityRow,
    known: readonly number[],
    mean: number | null,
  ): AuthorityTrend | null {
    if (this.#sources.some((week) => !week.has(row.source)) || row.cell === 'other') return null;
    if (known.every((count) => count === 0)) return 'new';
    if (mean === null || row.report_count === null) return null;
    if (row.report_count >= MARKED * mean) return 'rising';
    return row.report_count * MARKED <= mean ? 'falling' : 'steady';
  }

  /** An official file shows all it holds, so what is absent from one that is there was nobody's. */
  #countIn(at: number, key: string, row: AuthorityRow): number | null {
    const count = this.#weeks[at]?.get(key);
    if (count !== undefined) return count;
    return row.source !== OWN_SOURCE && this.#sources[at]?.has(row.source) ? 0 : null;
  }

  /** What last week showed and this week's rows do not: said of all alike, however many reports are behind it. */
  gone(rows: readonly AuthorityRow[]): readonly AuthorityRow[] {
    const shown = new Set(rows.map(authorityKey));
    return this.#lastRows.filter(
      (row) => row.cell === 'value' && row.report_count !== null && !shown.has(authorityKey(row)),
    );
  }
}

function countsOf(rows: readonly AuthorityRow[]): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap((row) =>
      row.report_count === null ? [] : [[authorityKey(row), row.report_count] as const],
    ),
  );
}

function sourcesOf(rows: readonly AuthorityRow[]): ReadonlySet<Source> {
  return new Set(rows.filter((row) => row.report_count !== null).map(({ source }) => source));
}
