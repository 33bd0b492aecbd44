import { type Kysely, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';

/**
 * How many persons whose link has ended reported calls after giving a campaign their number, by the first week of those
 * calls; and how many statements they made beyond their first, which would count as persons once nothing links them.
 */
export async function addEndedPersonLinks(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { textType: text, integerType: integer, clusteredTable: clustered } = engine;
  await sql
    .raw(
      `create table campaign_ended_person (
        campaign_id ${text} not null references campaign (campaign_id) on delete cascade, first_week ${text} not null,
        reporter_count ${integer} not null, repeat_count ${integer} not null,
        primary key (campaign_id, first_week)) ${clustered}`,
    )
    .execute(db);
  await sql.raw('create index person_by_last_report on person (last_report_at)').execute(db);
}
