import {
  type CalendarDay,
  type Category,
  OWN_SOURCE,
  type Source,
  type Week,
} from '@rangewatch/schema';
import { lastDayOf } from '@rangewatch/schema';
import { sql } from 'kysely';
import type { Db } from '../tables.ts';
import type { WeekCampaignCount, WeekCategoryCount, WeekSourceCount } from './week-readers.ts';

/** Calls of the week that count: of reports that stand, from withheld numbers or numbers that are not held. */
export const countedCalls = (week: Week) => sql`
  select call.report_id, call.caller_number, report.category
  from call
  join report on report.report_id = call.report_id and report.state = 'accepted'
  left join report_number on report_number.report_id = call.report_id and report_number.caller_number = call.caller_number
  where call.week = ${week} and call.turned_away = 0
    and (call.caller_number is null or report_number.is_counted = 1)`;

export async function weekCategories(db: Db, week: Week): Promise<WeekCategoryCount[]> {
  const { rows } = await sql<{
    category: Category | null;
    source: Source;
    reports: number;
    numbers: number;
  }>`
    select category, source, count(*) as reports, count(distinct caller_number) as numbers
    from imported_report join import_file on import_file.file_id = imported_report.file_id
    where week = ${week} group by category, source
    union all
    select category, ${OWN_SOURCE}, count(distinct report_id), count(distinct caller_number)
    from (${countedCalls(week)}) as counted group by category`.execute(db);
  return rows
    .map((row) => ({
      category: row.category,
      source: row.source,
      reportCount: row.reports,
      numberCount: row.numbers,
    }))
    .toSorted(
      (a, b) => compareText(a.category ?? '', b.category ?? '') || compareText(a.source, b.source),
    );
}

export async function weekSources(db: Db, week: Week): Promise<WeekSourceCount[]> {
  const { rows } = await sql<{
    source: Source;
    reports: number;
    numbers: number;
    withheld: number;
    rejected: number;
    days: number;
  }>`
    select source, sum(reports) as reports, sum(numbers) as numbers, sum(withheld) as withheld, sum(rejected) as rejected,
      sum(days) as days from (
      select source, count(*) as reports, count(distinct caller_number) as numbers,
        sum(case when caller_number is null then 1 else 0 end) as withheld, 0 as rejected,
        count(distinct substr(created_at, 1, 10)) as days
      from imported_report join import_file on import_file.file_id = imported_report.file_id
      where week = ${week} group by source
      union all
      select source, 0, 0, 0, count(*), 0
      from import_rejection join import_file on import_file.file_id = import_rejection.file_id
      where week = ${week} group by source
      union all
      select ${OWN_SOURCE}, count(distinct report_id), count(distinct caller_number),
        count(distinct case when caller_number is null then report_id end), 0, 0
      from (${countedCalls(week)}) as counted
    ) as parts group by source order by source`.execute(db);
  return rows
    .map((row) => ({
      source: row.source,
      reportCount: row.reports,
      numberCount: row.numbers,
      withheldCount: row.withheld,
      rejectedCount: row.rejected,
      dayCount: row.days,
    }))
    .filter((row) => row.reportCount + row.rejectedCount > 0);
}

/** Days on which official sources have rows; those of people stay unsaid, for they may say who reported. */
export async function weekDays(
  db: Db,
  week: Week,
): Promise<readonly { readonly source: Source; readonly day: CalendarDay }[]> {
  const { rows } = await sql<{ source: Source; day: CalendarDay }>`
    select distinct source, substr(created_at, 1, 10) as day
    from imported_report join import_file on import_file.file_id = imported_report.file_id
    where week = ${week} order by source, day`.execute(db);
  return rows;
}

/**
 * Per campaign: who gave it a number and reports calls of the week that came on that day or later. Persons whose link has
 * ended count on as they did: their statements are no longer one person's, so each but the first is taken off again.
 */
export async function weekCampaigns(db: Db, week: Week): Promise<WeekCampaignCount[]> {
  const weekEnd = lastDayOf(week);
  const { rows } = await sql<{
    campaign_id: string;
    title: string;
    organiser_name: string;
    reports: number;
    reporters: number;
    to_date: number;
    exposures: number;
  }>`
    select campaign.campaign_id, campaign.title, campaign.organiser_name,
      count(distinct case when call.week = ${week} then report.report_id end) as reports,
      count(distinct case when call.week = ${week} then exposure.person_id end) as reporters,
      count(distinct case when call.week <= ${week} then exposure.person_id end) as to_date,
      count(distinct coalesce(exposure.person_id, exposure.report_id)) as exposures
    from campaign
    join exposure on exposure.campaign_id = campaign.campaign_id and exposure.exposed_on <= ${weekEnd}
    join report as stated on stated.report_id = exposure.report_id and stated.state = 'accepted'
    left join report on report.state = 'accepted'
      and (report.report_id = exposure.report_id or report.person_id = exposure.person_id)
    left join call on call.report_id = report.report_id and call.day >= exposure.exposed_on and call.turned_away = 0
    where campaign.screening = 'accepted'
    group by campaign.campaign_id, campaign.title, campaign.organiser_name
    order by campaign.campaign_id`.execute(db);
  const ended = await endedPersons(db, week);
  return rows.map((row) => ({
    campaignId: row.campaign_id,
    title: row.title,
    organiserName: row.organiser_name,
    reportCount: row.reports,
    reporterCount: row.reporters,
    reporterCountToDate: row.to_date + (ended.get(row.campaign_id)?.reporterCount ?? 0),
    exposureCount: row.exposures - (ended.get(row.campaign_id)?.repeatCount ?? 0),
  }));
}

async function endedPersons(
  db: Db,
  week: Week,
): Promise<ReadonlyMap<string, { readonly reporterCount: number; readonly repeatCount: number }>> {
  const rows = await db
    .selectFrom('campaign_ended_person')
    .select((eb) => [
      'campaign_id',
      eb.fn.sum<number>('reporter_count').as('reporterCount'),
      eb.fn.sum<number>('repeat_count').as('repeatCount'),
    ])
    .where('first_week', '<=', week)
    .groupBy('campaign_id')
    .execute();
  return new Map(rows.map(({ campaign_id, ...counts }) => [campaign_id, counts]));
}

/** Reports of the week that were in the record at `ledgerSize` and were taken back since. */
export async function withdrawnSince(db: Db, week: Week, ledgerSize: number): Promise<number> {
  const row = await db
    .selectFrom('report')
    .innerJoin('call', 'call.report_id', 'report.report_id')
    .select((eb) => eb.fn.count<number>('report.report_id').distinct().as('withdrawn'))
    .where('call.week', '=', week)
    .where('report.leaf_index', '<', ledgerSize)
    .where('report.withdrawal_leaf_index', '>=', ledgerSize)
    .executeTakeFirstOrThrow();
  return row.withdrawn;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
