import type { WeekCounts } from '@rangewatch/database/readers';
import type { ReleaseHeader } from '@rangewatch/releases';
import {
  NO_CATEGORY,
  OWN_SOURCE,
  type ReleasedShares,
  type ReleasedTotal,
  type ReleaseRow,
} from '@rangewatch/schema';
import {
  type Disclosure,
  protectWeekCategory,
  protectWeekShares,
  protectWeekSource,
} from '@rangewatch/statistics';

/** The totals of a week as its release gives them: by source, and of each by category. */
export interface WeekTotals {
  readonly sources: readonly {
    readonly row: ReleaseRow<'sources'>;
    /** Null for reports of people: on which days they called may say who they are. */
    readonly daysWithReports: number | null;
  }[];
  readonly categories: readonly ReleaseRow<'categories'>[];
  /** Of the sources that have a row. */
  readonly shares: readonly ReleasedShares[];
  /** All of them, as later releases repeat them. */
  readonly all: readonly ReleasedTotal[];
}

export async function readWeekTotals(
  header: ReleaseHeader,
  counts: WeekCounts,
  disclosure: Disclosure,
): Promise<WeekTotals> {
  const { week } = header;
  const shares = (await counts.releasedShares()) ?? (await sharesNow(counts, disclosure));
  const sources = (await counts.sources()).flatMap((count) => {
    const row = protectWeekSource(week, count, disclosure);
    const daysWithReports = count.source === OWN_SOURCE ? null : count.dayCount;
    return row ? [{ row: { ...row, ...sharesIn(shares, count.source) }, daysWithReports }] : [];
  });
  const categories = (await counts.categories()).flatMap(
    (count) => protectWeekCategory(week, count, disclosure) ?? [],
  );
  return {
    sources,
    categories,
    shares: sources.map(({ row: { source, evidence_tenths, disputed_tenths } }) => ({
      source,
      evidence_tenths,
      disputed_tenths,
    })),
    all: allTotals(header, sources, categories),
  };
}

/**
 * Of a first release. Later ones repeat them: evidence and objections come and go without a reason that a revision could
 * give, and two shares of one week would tell how many reports came in between.
 */
async function sharesNow(
  counts: WeekCounts,
  disclosure: Disclosure,
): Promise<readonly ReleasedShares[]> {
  const parts = new Map((await counts.shareCounts()).map((part) => [part.source, part]));
  return (await counts.sources()).map(({ source, reportCount }) => {
    const { evidenceCount = 0, disputedCount = 0 } = parts.get(source) ?? {};
    return protectWeekShares({ source, reportCount, evidenceCount, disputedCount }, disclosure);
  });
}

function sharesIn(
  shares: readonly ReleasedShares[],
  source: ReleasedShares['source'],
): Omit<ReleasedShares, 'source'> {
  const found = shares.find((share) => share.source === source);
  return {
    evidence_tenths: found?.evidence_tenths ?? null,
    disputed_tenths: found?.disputed_tenths ?? null,
  };
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
