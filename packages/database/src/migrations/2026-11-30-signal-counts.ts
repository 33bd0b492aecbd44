import { type Kysely, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';

/**
 * What is counted of the signal facts in the days of `signal_count_head`, and what each person contributed to it: a person
 * whose facts change is taken out as they were counted and put in again.
 */
export async function addSignalCounts(db: Kysely<unknown>, engine: Engine): Promise<void> {
  for (const statement of statements(engine)) await sql.raw(statement).execute(db);
}

function statements({
  textType: text,
  integerType: integer,
  clusteredTable: clustered,
}: Engine): string[] {
  return [
    `create table signal_count_head (
      id ${integer} primary key, after_day ${integer} not null, to_day ${integer} not null,
      only_verified ${integer} not null)`,
    `insert into signal_count_head (id, after_day, to_day, only_verified) values (1, 0, 0, 0)`,
    `create table signal_due_person (person_no ${integer} primary key)`,
    ...['signal_counted', 'signal_next'].flatMap((prefix) => [
      `create table ${prefix}_person (
      person_no ${integer} primary key, stratum ${text} not null)`,
      `create table ${prefix}_hundred (
      person_no ${integer} not null, range_no ${integer} not null,
      first_on ${integer} not null, last_on ${integer} not null,
      primary key (person_no, range_no))${clustered}`,
      `create table ${prefix}_exposure (
      person_no ${integer} not null, campaign_no ${integer} not null, exposed_on ${integer} not null,
      primary key (person_no, campaign_no))${clustered}`,
    ]),
    `create table signal_pair (
      campaign_no ${integer} not null, range_no ${integer} not null, observed ${integer} not null,
      primary key (campaign_no, range_no))${clustered}`,
    `create index signal_pair_empty on signal_pair (campaign_no) where observed = 0`,
    `create index signal_pair_screened on signal_pair (campaign_no, range_no) where observed >= 5`,
    `create table signal_range_margin (
      range_no ${integer} not null, stratum ${text} not null, called ${integer} not null,
      primary key (range_no, stratum))${clustered}`,
    `create index signal_range_margin_empty on signal_range_margin (range_no) where called = 0`,
    `create table signal_campaign_margin (
      campaign_no ${integer} not null, stratum ${text} not null, exposed ${integer} not null,
      primary key (campaign_no, stratum))${clustered}`,
    `create table signal_run (
      run_id ${integer} primary key, as_of ${text} not null, ran_at ${integer} not null,
      facts_hash ${text} not null, method_version ${text} not null, code_version ${text} not null,
      seed ${integer} not null, is_verified_basis ${integer} not null, person_count ${integer} not null,
      tested_campaigns ${integer} not null,
      unique (as_of, facts_hash, method_version, code_version, seed))`,
    `create table signal_result (
      run_id ${integer} not null references signal_run (run_id), ordinal ${integer} not null,
      campaign_id ${text}, source ${text} not null, campaign_ref ${text} not null, range ${text} not null,
      level ${text} not null, result ${text} not null,
      primary key (run_id, ordinal))`,
    `create index signal_result_by_campaign on signal_result (campaign_id, run_id)`,
    `create index signal_result_by_range on signal_result (range, run_id)`,
    `create table signal_stratum (stratum ${text} primary key, total ${integer} not null)`,
  ];
}
