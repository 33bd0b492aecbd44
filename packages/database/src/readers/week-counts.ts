import type { NumberRange } from '@rangewatch/numbering';
import type { Source, Week } from '@rangewatch/schema';
import { sql } from 'kysely';
import { weekFacet } from '../rollup/count-deltas.ts';
import type { Db } from '../tables.ts';
import { ledgerSize } from './listing.ts';
import { isAtLeast } from './range-facts.ts';
import type { WeekCounts, WeekRangeCount, WeekSourceCount } from './week-readers.ts';
import { releasedTotals } from './released-totals.ts';
import { weekChanges } from './week-changes.ts';
import { releasedShares, weekShareCounts } from './week-shares.ts';
import { weekSignals } from './week-signals.ts';
import {
  weekCampaigns,
  weekCategories,
  weekDays,
  weekSources,
  withdrawnSince,
} from './week-totals.ts';

/** Few enough to be garbage of a moment: larger pages outlive a collection of young objects and pile up among old ones. */
const ROWS_PER_PAGE = 1000;

export function weekCounts(db: Db, week: Week): WeekCounts {
  let known: Promise<WeekSourceCount[]> | null = null;
  // Distinct numbers are counted from every report of the week: once for all who ask these counts.
  const sources = () => (known ??= weekSources(db, week));
  return {
    ranges: () => weekRanges(db, week),
    categories: () => weekCategories(db, week),
    sources,
    campaigns: () => weekCampaigns(db, week),
    shareCounts: () => weekShareCounts(db, week),
    releasedShares: () => releasedShares(db, week),
    signals: () => weekSignals(db, week),
    containsSample: () => containsSample(db, week),
    async totals(ledgerSize) {
      return {
        reportCount: (await sources()).reduce((sum, source) => sum + source.reportCount, 0),
        withdrawnCount: await withdrawnSince(db, week, ledgerSize),
      };
    },
    changesSince: (basis) => weekChanges(db, week, basis),
    daysWithReports: () => weekDays(db, week),
    releasedTotals: (...which) => releasedTotals(db, week, ...which),
    ledgerSize: () => ledgerSize(db),
  };
}

/** Walks the rollup in key order, page by page, so that memory does not grow with the week. */
async function* weekRanges(db: Db, week: Week): AsyncGenerator<readonly WeekRangeCount[]> {
  let after: Pick<WeekRangeCount, 'range' | 'source'> | undefined;
  do {
    const page: WeekRangeCount[] = await rangesAfter(db, week, after);
    if (page.length > 0) yield page;
    after = page.length < ROWS_PER_PAGE ? undefined : page.at(-1);
  } while (after);
}

async function rangesAfter(
  db: Db,
  week: Week,
  after: Pick<WeekRangeCount, 'range' | 'source'> | undefined,
): Promise<WeekRangeCount[]> {
  const rows = await db
    .selectFrom('range_count')
    .select(['range', 'source', 'report_count', 'number_count', 'reporter_count'])
    .where('facet', '=', weekFacet(week))
    .where(sql<boolean>`(range, source) > (${after?.range ?? ''}, ${after?.source ?? ''})`)
    .orderBy('range')
    .orderBy('source')
    .limit(ROWS_PER_PAGE)
    .execute();
  return rows.map((row) => {
    const range = row.range as NumberRange;
    const source = row.source as Source;
    return {
      range,
      source,
      reportCount: row.report_count,
      numberCount: range.endsWith('*') ? row.number_count : 1,
      reporterCount: row.reporter_count,
      reporterCountIsAtLeast: isAtLeast(range, source),
    };
  });
}

/** The sample's file of complaints is real: a week with nothing else of the sample holds nothing invented. */
async function containsSample(db: Db, week: Week): Promise<boolean> {
  const { rows } = await sql`
    select 1 from call join report on report.report_id = call.report_id
    where call.week = ${week} and report.channel = 'sample'
    union all
    select 1 from call join exposure on exposure.report_id = call.report_id
    join campaign on campaign.campaign_id = exposure.campaign_id
    where call.week = ${week} and campaign.is_sample = 1
    limit 1`.execute(db);
  return rows.length > 0;
}

/** Every week some report counts in, oldest first. */
export async function listWeeksWithReports(db: Db): Promise<Week[]> {
  const { rows } = await sql<{ week: Week }>`
    select week from imported_report
    union
    select call.week from call join report on report.report_id = call.report_id where report.state = 'accepted'
    order by week`.execute(db);
  return rows.map((row) => row.week);
}
