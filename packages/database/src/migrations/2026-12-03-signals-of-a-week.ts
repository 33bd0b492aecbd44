import { type Kysely, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';

/** What was public of a campaign's signals when its week was first published: what the week's releases say of them. */
export async function addSignalsOfAWeek(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { textType: text, integerType: integer, clusteredTable: clustered } = engine;
  await sql
    .raw(
      `create table signal_week_view (
        week ${text} not null, campaign_id ${text} not null, recorded_at ${integer} not null,
        signals_json ${text} not null,
        primary key (week, campaign_id)) ${clustered}`,
    )
    .execute(db);
}
