import { lastDayOf, type SubjectRow, type Week } from '@rangewatch/schema';
import { type RawBuilder, sql } from 'kysely';
import { prefixBounds } from './prefix-bounds.ts';

/**
 * What a row counts, one line for each receipt, person, number and category; with `known_from`, the leaf of the ledger
 * from which on it is counted. A report taken back counts nowhere.
 */
export function countedInRow({ subject, week }: SubjectRow): RawBuilder<unknown> {
  return subject.kind === 'range'
    ? countedInRange(prefixBounds(subject.range), week)
    : countedInCampaign(subject.campaignId, week);
}

function countedInRange(
  { from, to, length }: ReturnType<typeof prefixBounds>,
  week: Week,
): RawBuilder<unknown> {
  return sql`
    select distinct coalesce(report.root_report_id, report.report_id) as receipt_id, report.person_id,
      call.caller_number, report.category, report.leaf_index as known_from
    from call
    join report on report.report_id = call.report_id and report.state = 'accepted'
    join report_number on report_number.report_id = call.report_id
      and report_number.caller_number = call.caller_number and report_number.is_counted = 1
    where call.week = ${week} and call.turned_away = 0
      and call.caller_number >= ${from} and call.caller_number < ${to}
      and length(call.caller_number) = ${length}`;
}

/** By which a report that says the number was given leads to the calls that followed: in itself, or in another of the person. */
const LEADS = [
  sql`report.report_id = stated.report_id`,
  sql`report.person_id = exposure.person_id`,
] as const;

/**
 * Both the report that says the number was given, which may show how, and those of the calls that followed. Each way
 * is a select of its own: with both in one condition neither engine finds its index.
 */
function countedInCampaign(campaignId: string, week: Week): RawBuilder<unknown> {
  const counted = (counts: 'stated' | 'report', leads: RawBuilder<unknown>) => sql`
    select coalesce(${sql.ref(`${counts}.root_report_id`)}, ${sql.ref(`${counts}.report_id`)}) as receipt_id,
      ${sql.ref(`${counts}.person_id`)} as person_id, call.caller_number, report.category,
      case when stated.leaf_index > report.leaf_index then stated.leaf_index else report.leaf_index end as known_from
    from exposure
    join report as stated on stated.report_id = exposure.report_id and stated.state = 'accepted'
    join report on ${leads} and report.state = 'accepted'
    join call on call.report_id = report.report_id and call.week = ${week}
      and call.turned_away = 0 and call.day >= exposure.exposed_on
    where exposure.campaign_id = ${campaignId} and exposure.exposed_on <= ${lastDayOf(week)}`;
  const ways = LEADS.flatMap((leads) => [counted('stated', leads), counted('report', leads)]);
  return sql.join(ways, sql` union `);
}
