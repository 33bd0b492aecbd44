import {
  type Category,
  type NO_CATEGORY,
  OWN_SOURCE,
  type ReleasedTotal,
  type Week,
} from '@rangewatch/schema';
import { sql } from 'kysely';
import type { Db } from '../tables.ts';

/** The release of a total says that it holds invented data. Manifests are written by `JSON.stringify`. */
const isInvented = sql`(select 1 from release where release.week = release_total.week
  and release.revision = release_total.revision and manifest like '%"containsSample":true%')`;

/**
 * What the newest revision of each earlier week said, among those on record when the ledger had `ledgerSize`
 * leaves; by week, source and category in code-point order. Of releases with invented data what they said of our own
 * reports only `withInvented`.
 */
export async function releasedTotals(
  db: Db,
  before: Week,
  ledgerSize: number,
  withInvented: boolean,
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
    .$if(!withInvented, (totals) =>
      totals.where((eb) => eb.or([eb('source', '<>', OWN_SOURCE), eb.not(eb.exists(isInvented))])),
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
