import { OWN_SOURCE } from '@rangewatch/schema';
import { sql } from 'kysely';
import { openConnection } from '../connection.ts';

/** A place where a rollup and a recount of the facts behind it do not agree. */
export interface RollupDifference {
  readonly source: string;
  readonly facet: string;
  readonly what: 'reports' | 'people';
  readonly inRollup: number;
  readonly recounted: number;
}

/**
 * Counts every week again from the reports themselves and compares it with what look-ups read.
 * Empty when all agree. Reads the whole record: for `doctor`, not for a request.
 */
export async function verifyRollups(url: string): Promise<readonly RollupDifference[]> {
  const { db } = openConnection(url, 'read');
  try {
    const { rows } = await sql<{
      source: string;
      facet: string;
      what: RollupDifference['what'];
      in_rollup: number;
      recounted: number;
    }>`
      with rolled as (
        select source, facet, sum(report_count) as reports, sum(coalesce(reporter_count, 0)) as people
        from range_count where range not like '%*%' and (facet = 'all' or facet like 'week:%')
        group by source, facet
      ), counted_number as (
        select report_number.report_id, report_number.caller_number from report_number
        join report on report.report_id = report_number.report_id and report.state = 'accepted'
        where report_number.is_counted = 1
      ), recounted as (
        select import_file.source, 'week:' || week as facet, count(*) as reports from imported_report
        join import_file on import_file.file_id = imported_report.file_id
        where caller_number is not null group by 1, 2
        union all
        select ${OWN_SOURCE}, 'all', count(*) from counted_number having count(*) > 0
        union all
        select ${OWN_SOURCE}, 'week:' || week, count(*) from (
          select distinct counted_number.report_id, counted_number.caller_number, call.week from counted_number
          join call on call.report_id = counted_number.report_id and call.caller_number = counted_number.caller_number
            and call.turned_away = 0
        ) as by_week group by 2
      ), people as (
        select ${OWN_SOURCE} as source, case when week = '' then 'all' else 'week:' || week end as facet, count(*) as people
        from reporter_tag where range not like '%*%' group by 2
      )
      select coalesce(rolled.source, recounted.source) as source, coalesce(rolled.facet, recounted.facet) as facet,
        'reports' as what, coalesce(rolled.reports, 0) as in_rollup, coalesce(recounted.reports, 0) as recounted
      from rolled full join recounted on recounted.source = rolled.source and recounted.facet = rolled.facet
      where coalesce(rolled.reports, 0) <> coalesce(recounted.reports, 0)
      union all
      select coalesce(rolled.source, people.source), coalesce(rolled.facet, people.facet), 'people',
        coalesce(rolled.people, 0), coalesce(people.people, 0)
      from (select * from rolled where source = ${OWN_SOURCE}) as rolled
      full join people on people.source = rolled.source and people.facet = rolled.facet
      where coalesce(rolled.people, 0) <> coalesce(people.people, 0)
      order by 1, 2, 3`.execute(db);
    return rows.map(({ in_rollup: inRollup, ...row }) => ({ ...row, inRollup }));
  } finally {
    await db.destroy();
  }
}
