import { type Kysely, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';

/** Numbers of the service's own under labels, each meant for one campaign or for nobody, and who called them. */
export async function addCanaries(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { textType: text, integerType: integer, clusteredTable: clustered } = engine;
  for (const statement of [
    `create table canary (
      label ${text} primary key, campaign_id ${text}, given_on ${text}, watched_from ${text} not null,
      watched_to ${text}, leaf_index ${integer} not null)`,
    `create table canary_call (
      label ${text} not null references canary (label) on delete cascade, called_on ${text} not null,
      caller_number ${text} not null,
      primary key (label, called_on, caller_number)) ${clustered}`,
  ])
    await sql.raw(statement).execute(db);
}
