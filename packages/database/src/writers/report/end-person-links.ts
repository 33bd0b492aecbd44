import { OWN_PERSONS } from '@rangewatch/schema';
import { sql } from 'kysely';
import { type Connection, inTransaction } from '../../connection.ts';
import type { Tx } from '../../tables.ts';
import { forgetOwnPerson } from '../signal-facts/changed-persons.ts';
import { forgetCells } from '../signal-facts/forget-cells.ts';
import type { EndedLinks, EndLinks } from './report-writers.ts';

const TABLES = ['person', 'report', 'exposure', 'phone_verification', 'signal_person'] as const;

/** Ends the links that are due, then sees to it that the files forget them. */
export async function endPersonLinks(connection: Connection, due: EndLinks): Promise<EndedLinks> {
  const { db, engine } = connection;
  const ended = await inTransaction(db, (tx) => endDueLinks(tx, due));
  if (ended.endedCount > 0 && ended.isDone)
    for (const table of TABLES)
      for (const statement of engine.clearOut(table)) await sql.raw(statement).execute(db);
  return ended;
}

async function endDueLinks(tx: Tx, { lastReportBy, limit }: EndLinks): Promise<EndedLinks> {
  const due = await tx
    .selectFrom('person')
    .select('person_id')
    .where('last_report_at', '<=', lastReportBy.getTime())
    .orderBy('last_report_at')
    .limit(limit)
    .execute();
  const personIds = due.map(({ person_id }) => person_id);
  if (personIds.length > 0) {
    await freezeCampaignCounts(tx, personIds);
    await forgetPhones(tx, personIds);
    await forgetCells(tx, OWN_PERSONS, personIds);
    for (const personId of personIds) await forgetOwnPerson(tx, personId);
    await tx.deleteFrom('person').where('person_id', 'in', personIds).execute();
  }
  return { endedCount: personIds.length, isDone: personIds.length < limit };
}

/** What they contributed to the persons of a campaign, as `weekCampaigns` counts them, stays as a number. */
async function freezeCampaignCounts(tx: Tx, personIds: readonly string[]): Promise<void> {
  const persons = sql.join(personIds);
  await sql`
    insert into campaign_ended_person (campaign_id, first_week, reporter_count, repeat_count)
    select campaign_id, coalesce(first_week, ''),
      sum(case when first_week is null then 0 else 1 end), sum(statements - 1)
    from (
      select exposure.campaign_id, exposure.person_id, min(call.week) as first_week,
        count(distinct exposure.report_id) as statements
      from exposure
      join report as stated on stated.report_id = exposure.report_id and stated.state = 'accepted'
      left join report on report.state = 'accepted'
        and (report.report_id = exposure.report_id or report.person_id = exposure.person_id)
      left join call on call.report_id = report.report_id
        and call.day >= exposure.exposed_on and call.turned_away = 0
      where exposure.person_id in (${persons})
      group by exposure.campaign_id, exposure.person_id) as contributed
    where true group by campaign_id, coalesce(first_week, '')
    on conflict (campaign_id, first_week) do update set
      reporter_count = campaign_ended_person.reporter_count + excluded.reporter_count,
      repeat_count = campaign_ended_person.repeat_count + excluded.repeat_count`.execute(tx);
}

/** A phone that showed itself for two reports would link them as a person does. */
async function forgetPhones(tx: Tx, personIds: readonly string[]): Promise<void> {
  await tx
    .updateTable('phone_verification')
    .set({ phone_tag: null })
    .where('report_id', 'in', (row) =>
      row.selectFrom('report').select('report_id').where('person_id', 'in', personIds),
    )
    .execute();
}
