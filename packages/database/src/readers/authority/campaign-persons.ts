import type { CallerNumber } from '@rangewatch/numbering';
import { ensureCalendarDay, lastDayOf, replyDeadline, type Week } from '@rangewatch/schema';
import { sql } from 'kysely';
import type { Db } from '../../tables.ts';
import type { AuthorityCampaign, AuthorityCampaignPerson } from './authority-counts.ts';

interface Row {
  /** The person, else the report: what tells people apart where nothing better does. */
  readonly counted_as: string;
  readonly person_id: string | null;
  readonly report_id: string;
  readonly caller_number: CallerNumber | null;
  readonly evidence: number;
}

/** All accepted campaigns, each with who gave it a number and reports calls of the week that came on that day or later. */
export async function* campaignPersons(db: Db, week: Week): AsyncGenerator<AuthorityCampaign> {
  const campaigns = await db
    .selectFrom('campaign')
    .leftJoin('organiser_reply', 'organiser_reply.campaign_id', 'campaign.campaign_id')
    .select(['campaign.campaign_id', 'title', 'organiser_name', 'invited_on', 'replied_on'])
    .where('screening', '=', 'accepted')
    .orderBy('campaign.campaign_id')
    .execute();
  for (const row of campaigns) {
    const persons = await personsOf(db, week, row.campaign_id);
    const { campaign_id: campaignId, title, organiser_name: organiserName } = row;
    yield { campaignId, title, organiserName, ...replyOf(row), persons };
  }
}

function replyOf({
  invited_on,
  replied_on,
}: {
  readonly invited_on: string | null;
  readonly replied_on: string | null;
}): Pick<AuthorityCampaign, 'reply' | 'replyDeadline'> {
  if (invited_on === null) return { reply: 'not_invited', replyDeadline: null };
  const deadline = replyDeadline(ensureCalendarDay(invited_on));
  return { reply: replied_on === null ? 'invited' : 'replied', replyDeadline: deadline };
}

/** By which an exposure leads to reports: the one that states it, and the others of that person. */
const LEADS = [
  sql`report.report_id = exposure.report_id`,
  sql`report.person_id = exposure.person_id`,
] as const;

/**
 * The calls in the order they came, so that a person's first is the first met. Each way to a report is a select of its
 * own: with both in one condition neither engine finds its index.
 */
async function personsOf(db: Db, week: Week, campaignId: string) {
  const ways = LEADS.map(
    (leads) => sql`
      select coalesce(exposure.person_id, report.report_id) as counted_as, exposure.person_id, report.report_id,
        call.day, call.ordinal, call.caller_number,
        case when exists (select 1 from evidence where evidence.report_id = report.report_id) then 1 else 0 end as evidence
      from exposure
      join report as stated on stated.report_id = exposure.report_id and stated.state = 'accepted'
      join report on ${leads} and report.state = 'accepted'
      join call on call.report_id = report.report_id and call.day >= exposure.exposed_on
        and call.week = ${week} and call.turned_away = 0
      where exposure.campaign_id = ${campaignId} and exposure.exposed_on <= ${lastDayOf(week)}`,
  );
  const { rows } = await sql<Row>`select * from (${sql.join(ways, sql` union `)}) as led
    order by counted_as, day, report_id, ordinal`.execute(db);
  return [...Map.groupBy(rows, (row) => row.counted_as).values()].map(personFrom);
}

function personFrom(calls: readonly Row[]): AuthorityCampaignPerson {
  const reports = new Map<string, AuthorityCampaignPerson['reports'][number]>();
  for (const { report_id: reportId, caller_number: number, evidence } of calls) {
    if (!reports.has(reportId))
      reports.set(reportId, { reportId, number, hasEvidence: evidence === 1 });
  }
  return { personId: calls[0]?.person_id ?? null, reports: [...reports.values()] };
}
