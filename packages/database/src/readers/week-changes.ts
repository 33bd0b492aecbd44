import { lastDayOf, type Week } from '@rangewatch/schema';
import { sql } from 'kysely';
import type { Db } from '../tables.ts';
import type { WeekBasis, WeekChange } from './week-readers.ts';

/**
 * What became since `basis` of the things a release of the week is made from. Answered from the ledger's order,
 * without counting: what came later has a later leaf.
 */
export async function weekChanges(
  db: Db,
  week: Week,
  basis: WeekBasis,
): Promise<readonly WeekChange[]> {
  const { ledgerSize } = basis;
  const readAt = basis.readAt.getTime();
  const reports = sql`select 1 from call join report on report.report_id = call.report_id where call.week = ${week}`;
  const statements = sql`
    select 1 from call join report on report.report_id = call.report_id
    join exposure on exposure.person_id = report.person_id
    join report as stated on stated.report_id = exposure.report_id
    where call.week = ${week} and stated.report_id <> report.report_id`;
  const { rows } = await sql<{ change: WeekChange }>`
    select 'late_reports' as change where exists (
      ${reports} and report.leaf_index >= ${ledgerSize} and report.withdrawal_leaf_index is null)
    or exists (
      select 1 from import_file
      where (leaf_index is null or leaf_index >= ${ledgerSize}) and (
        exists (select 1 from imported_report where imported_report.file_id = import_file.file_id and imported_report.week = ${week})
        or exists (select 1 from import_rejection where import_rejection.file_id = import_file.file_id and import_rejection.week = ${week})))
    union all
    select 'withdrawals' where exists (
      ${reports} and report.leaf_index < ${ledgerSize} and report.withdrawal_leaf_index >= ${ledgerSize})
    union all
    select 'statements' where exists (${statements} and stated.leaf_index >= ${ledgerSize})
    union all
    select 'statements_withdrawn' where exists (
      ${statements} and stated.leaf_index < ${ledgerSize} and stated.withdrawal_leaf_index >= ${ledgerSize})
    union all
    select 'signals' where exists (
      select 1 from signal_week_view
      where week = ${week} and recorded_at >= ${readAt} and signals_json <> '[]')
    union all
    select 'campaigns' where exists (
      select 1 from campaign where screened_at >= ${readAt} and exists (
        select 1 from exposure
        where exposure.campaign_id = campaign.campaign_id and exposure.exposed_on <= ${lastDayOf(week)}))
    union all
    select 'campaigns_removed' where exists (
      select 1 from campaign
      join campaign_count on campaign_count.campaign_id = coalesce(campaign.merged_into, campaign.campaign_id)
      where campaign.screening = 'rejected' and screened_at >= ${readAt} and campaign_count.week = ${week})`.execute(
    db,
  );
  return rows.map(({ change }) => change);
}
