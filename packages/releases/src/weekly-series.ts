import { addWeeks, type ReleasedTotal, type ReleaseRow, type Week } from '@rangewatch/schema';

/**
 * The rows of `weekly`: every total as its week's release gave it, beside the week before and the mean of the
 * four weeks before, by week, source and category.
 *
 * @param totals of several weeks, each week, source and category once
 */
export function weeklySeries(totals: readonly ReleasedTotal[]): readonly ReleaseRow<'weekly'>[] {
  const counts = new Map(totals.map((total) => [keyOf(total, total.week), total.reportCount]));
  return totals.toSorted(compareTotals).map((total) => {
    const before = [-1, -2, -3, -4].map((weeks) =>
      counts.get(keyOf(total, addWeeks(total.week, weeks))),
    );
    return {
      week: total.week,
      source: total.source,
      category: total.category === '' ? null : total.category,
      report_count: total.reportCount,
      number_count: total.numberCount,
      week_before: before[0] ?? null,
      four_week_mean: meanOf(before),
      days_with_reports: total.daysWithReports,
      revision: total.revision,
      status: total.status,
      counts_are: total.countsAre,
    };
  });
}

function keyOf({ source, category }: ReleasedTotal, week: Week): string {
  return `${week} ${source} ${category}`;
}

/** Null unless all four are known: a mean of fewer would hide that data is missing. */
function meanOf(counts: readonly (number | undefined)[]): number | null {
  const known = counts.filter((count) => count !== undefined);
  if (known.length < counts.length) return null;
  return Math.round(known.reduce((sum, count) => sum + count, 0) / known.length);
}

function compareTotals(a: ReleasedTotal, b: ReleasedTotal): number {
  const [left, right] = [a, b].map((total) => keyOf(total, total.week));
  if (left === right) return 0;
  return (left ?? '') < (right ?? '') ? -1 : 1;
}
