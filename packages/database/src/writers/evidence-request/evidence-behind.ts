import { type ActSubject, lastDayOf, type SubjectRow, type Week } from '@rangewatch/schema';
import { type RawBuilder, sql } from 'kysely';
import { prefixBounds } from '../../prefix-bounds.ts';
import type { EvidenceRow } from '../../tables/evidence-rows.ts';
import type { Db } from '../../tables.ts';
import { evidenceFromRow } from '../evidence/evidence-from-row.ts';
import type { StoredEvidence } from '../evidence/evidence-writers.ts';
import type { EvidenceBehind } from './request-writers.ts';

/** Files attached to what counts in a row and arrived until then, oldest first. */
export async function evidenceBehind(
  db: Db,
  { subject, week }: SubjectRow,
  receivedBy: Date,
): Promise<readonly StoredEvidence[]> {
  const { rows } = await sql<EvidenceRow>`
    select evidence.* from evidence
    where evidence.received_at <= ${receivedBy.getTime()}
      and evidence.report_id in (select receipt_id from (${countedReceipts(subject, week)}) as counted)
    order by evidence.received_at, evidence.evidence_id`.execute(db);
  return rows.map(evidenceFromRow);
}

export async function countEvidenceBehind(
  db: Db,
  { subject, week }: SubjectRow,
): Promise<EvidenceBehind> {
  const { rows } = await sql<{ files: number; linked: number; others: number }>`
    select count(distinct evidence.evidence_id) as files, count(distinct counted.person_id) as linked,
      count(distinct case when counted.person_id is null then counted.receipt_id end) as others
    from (${countedReceipts(subject, week)}) as counted
    join evidence on evidence.report_id = counted.receipt_id`.execute(db);
  const [found] = rows;
  if (!found) return { fileCount: 0, personCount: 0 };
  return { fileCount: found.files, personCount: found.linked + Math.min(found.others, 1) };
}

/** Receipts that a row counts, with the person each report counts under; a report taken back counts nowhere. */
function countedReceipts(subject: ActSubject, week: Week): RawBuilder<unknown> {
  return subject.kind === 'range'
    ? receiptsInRange(prefixBounds(subject.range), week)
    : receiptsOfCampaign(subject.campaignId, week);
}

function receiptsInRange(
  { from, to, length }: ReturnType<typeof prefixBounds>,
  week: Week,
): RawBuilder<unknown> {
  return sql`
    select distinct coalesce(report.root_report_id, report.report_id) as receipt_id, report.person_id
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
function receiptsOfCampaign(campaignId: string, week: Week): RawBuilder<unknown> {
  const counted = (counts: 'stated' | 'report', leads: RawBuilder<unknown>) => sql`
    select coalesce(${sql.ref(`${counts}.root_report_id`)}, ${sql.ref(`${counts}.report_id`)}) as receipt_id,
      ${sql.ref(`${counts}.person_id`)} as person_id
    from exposure
    join report as stated on stated.report_id = exposure.report_id and stated.state = 'accepted'
    join report on ${leads} and report.state = 'accepted'
    where exposure.campaign_id = ${campaignId} and exposure.exposed_on <= ${lastDayOf(week)}
      and exists (
        select 1 from call where call.week = ${week} and call.report_id = report.report_id
          and call.turned_away = 0 and call.day >= exposure.exposed_on)`;
  const ways = LEADS.flatMap((leads) => [counted('stated', leads), counted('report', leads)]);
  return sql.join(ways, sql` union `);
}
