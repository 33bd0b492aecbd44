import type { Week } from '@rangewatch/schema';
import { sql } from 'kysely';
import type { Db } from '../tables.ts';
import type { WeekBasis } from './readers.ts';

/**
 * Whether anything a release of the week is made from was added, withdrawn or screened since `basis`: its
 * calls, the campaigns its reporters name in any report, imported rows, and the campaigns' texts. Answered from the ledger's order, without counting: what came later has a later leaf.
 */
export async function hasWeekChanged(db: Db, week: Week, basis: WeekBasis): Promise<boolean> {
  const { rows } = await sql`
    select 1 from call join report on report.report_id = call.report_id
    where call.week = ${week} and (report.leaf_index >= ${basis.ledgerSize} or report.withdrawal_leaf_index >= ${basis.ledgerSize})
    union all
    select 1 from import_file
    where (leaf_index is null or leaf_index >= ${basis.ledgerSize}) and (
      exists (select 1 from imported_report where imported_report.file_id = import_file.file_id and imported_report.week = ${week})
      or exists (select 1 from import_rejection where import_rejection.file_id = import_file.file_id and import_rejection.week = ${week}))
    union all
    select 1 from call join report on report.report_id = call.report_id
    join exposure on exposure.person_id = report.person_id
    join report as stated on stated.report_id = exposure.report_id
    where call.week = ${week} and (stated.leaf_index >= ${basis.ledgerSize} or stated.withdrawal_leaf_index >= ${basis.ledgerSize})
    union all
    select 1 from signal_week_view
    where week = ${week} and recorded_at >= ${basis.publishedAt.getTime()} and signals_json <> '[]'
    union all
    select 1 from campaign where screened_at >= ${basis.publishedAt.getTime()}
    limit 1`.execute(db);
  return rows.length > 0;
}
