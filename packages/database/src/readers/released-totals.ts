import type { Category, NO_CATEGORY, ReleasedTotal, Week } from '@rangewatch/schema';
import type { Db } from '../tables.ts';

/**
 * What the newest revision of each earlier week said, among those on record when the ledger had `ledgerSize`
 * leaves; by week, source and category in code-point order.
 */
export async function releasedTotals(
  db: Db,
  before: Week,
  ledgerSize: number,
): Promise<readonly ReleasedTotal[]> {
  const rows = await db
    .selectFrom('release_total')
    .selectAll()
    .where('week', '<', before)
    .where('leaf_index', '<', ledgerSize)
    .where('revision', '=', (eb) =>
      eb
        .selectFrom('release_total as newest')
        .select((inner) => inner.fn.max('newest.revision').as('revision'))
        .whereRef('newest.week', '=', 'release_total.week')
        .where('newest.leaf_index', '<', ledgerSize),
    )
    .orderBy('week')
    .orderBy('source')
    .orderBy('category')
    .execute();
  return rows.map((row) => ({
    week: row.week as Week,
    revision: row.revision,
    source: row.source,
    category: row.category as Category | typeof NO_CATEGORY | '',
    status: row.status,
    reportCount: row.report_count,
    numberCount: row.number_count,
    daysWithReports: row.days_with_reports,
    countsAre: row.counts_are,
  }));
}
