import { type Kysely, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';

/**
 * What the public sees of campaign signals, and what is kept so that it is never counted again: where each person was
 * counted, the counts with their noise, and what the organiser was asked and said.
 */
export async function addSignalPublication(db: Kysely<unknown>, engine: Engine): Promise<void> {
  for (const statement of statements(engine)) await sql.raw(statement).execute(db);
}

function statements({
  textType: text,
  integerType: integer,
  clusteredTable: clustered,
}: Engine): string[] {
  return [
    `create table organiser_reply (
      campaign_id ${text} primary key, invited_on ${text} not null, invited_by ${text} not null,
      replied_on ${text}, reply ${text})`,
    `create table campaign_mention (
      campaign_id ${text} not null, mentioned_on ${text} not null, source_url ${text} not null,
      primary key (campaign_id, mentioned_on, source_url))${clustered}`,
    `create table signal_open_node (
      campaign_id ${text} not null, node ${text} not null, first_open_week ${text} not null,
      primary key (campaign_id, node))${clustered}`,
    `create table signal_cell_person (
      person_no ${integer} not null, campaign_id ${text} not null, kind ${text} not null,
      node ${text} not null, week ${text} not null,
      primary key (person_no, campaign_id, kind))${clustered}`,
    `create table signal_public_cell (
      campaign_id ${text} not null, kind ${text} not null, node ${text} not null, week ${text} not null,
      noisy_count ${integer} not null,
      primary key (campaign_id, kind, node, week))${clustered}`,
    `create table signal_public_view (
      campaign_id ${text} primary key, as_of ${text} not null, view_json ${text} not null)`,
    `create table signal_public_range (
      range ${text} not null, campaign_id ${text} not null,
      primary key (range, campaign_id))${clustered}`,
    `create index signal_public_range_by_campaign on signal_public_range (campaign_id)`,
    `create table authority_look_up (
      look_up_id ${text} primary key, token_id ${text} not null, campaign_id ${text} not null,
      looked_up_at ${integer} not null, leaf_index ${integer} not null)`,
    `create index signal_campaign_on_record on signal_campaign (campaign_id) where campaign_id is not null`,
  ];
}
