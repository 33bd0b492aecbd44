import type { WeekCounts } from '@rangewatch/database/readers';
import type { ReleaseHeader } from '@rangewatch/releases';
import { NO_CATEGORY, OWN_SOURCE, type ReleasedTotal, type ReleaseRow } from '@rangewatch/schema';
import { type Disclosure, protectWeekCategory, protectWeekSource } from '@rangewatch/statistics';

/** The totals of a week as its release gives them: by source, and of each by category. */
export interface WeekTotals {
  readonly sources: readonly {
    readonly row: ReleaseRow<'sources'>;
    /** Null for reports of people: on which days they called may say who they are. */
    readonly daysWithReports: number | null;
  }[];
  readonly categories: readonly ReleaseRow<'categories'>[];
  /** All of them, as later releases repeat them. */
  readonly all: readonly ReleasedTotal[];
}

export async function readWeekTotals(
  header: ReleaseHeader,
  counts: WeekCounts,
  disclosure: Disclosure,
): Promise<WeekTotals> {
  const { week } = header;
  const sources = (await counts.sources()).flatMap((count) => {
    const row = protectWeekSource(week, count, disclosure);
    const daysWithReports = count.source === OWN_SOURCE ? null : count.dayCount;
    return row ? [{ row, daysWithReports }] : [];
  });
  const categories = (await counts.categories()).flatMap(
    (count) => protectWeekCategory(week, count, disclosure) ?? [],
  );
  return { sources, categories, all: allTotals(header, sources, categories) };
}

function allTotals(
  { week, revision, status }: ReleaseHeader,
  sources: WeekTotals['sources'],
  categories: WeekTotals['categories'],
): readonly ReleasedTotal[] {
  const whole = sources.map(({ row, daysWithReports }) => ({
    ...totalOf(row),
    category: '' as const,
    daysWithReports,
  }));
  const parts = categories.map((row) => ({
    ...totalOf(row),
    category: row.category ?? NO_CATEGORY,
    daysWithReports: null,
  }));
  return [...whole, ...parts].map((total) => ({ ...total, week, revision, status }));
}

function totalOf(row: ReleaseRow<'sources'> | ReleaseRow<'categories'>) {
  const { source, report_count, number_count, counts_are } = row;
  return { source, reportCount: report_count, numberCount: number_count, countsAre: counts_are };
}
