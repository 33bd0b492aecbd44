import { type Kysely, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';

/**
 * When calls come, keys for look-ups that do not tell the number, what is known to be wanted, objections,
 * and the list that block lists are made from.
 */
export async function addNumbersAndRanges(db: Kysely<unknown>, engine: Engine): Promise<void> {
  for (const statement of statements(engine)) await sql.raw(statement).execute(db);
}

/** Distinct numbers of each of a range's ten parts. */
const PARTS = ['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8', 'n9'];

function statements(engine: Engine): string[] {
  const {
    textType: text,
    integerType: integer,
    binaryType: binary,
    clusteredTable: clustered,
  } = engine;
  return [
    // Rows of before know no weekday: they were never counted by time and are never subtracted from it.
    `alter table call add column weekday ${integer}`,
    `alter table call add column hour ${integer}`,
    `alter table call add column turned_away ${integer} not null default 0`,
    `alter table report add column campaign_counted ${integer} not null default 0`,
    `create index report_by_withdrawal on report (withdrawal_leaf_index) where withdrawal_leaf_index is not null`,
    `alter table imported_report add column called_at ${text}`,
    `create table range_part (
      range ${text} not null, source ${text} not null,
      ${PARTS.map((part) => `${part} ${integer} not null`).join(', ')},
      primary key (range, source)) ${clustered}`,
    `create table range_key (
      form ${text} not null, hash ${binary} not null, range ${text} not null,
      primary key (form, hash, range)) ${clustered}`,
    `create table wanted_mark (
      caller_number ${text} not null, tag ${binary} not null, marked_at ${integer} not null,
      primary key (caller_number, tag)) ${clustered}`,
    `create index wanted_mark_by_time on wanted_mark (marked_at)`,
    `create table wanted_number (
      caller_number ${text} primary key, reporter_count ${integer} not null) ${clustered}`,
    `create index wanted_number_by_count on wanted_number (caller_number) where reporter_count >= 2`,
    `create table known_number (
      caller_number ${text} primary key, name ${text}, basis ${text} not null,
      noted_at ${integer} not null) ${clustered}`,
    `create table objection (
      objection_id ${text} primary key, range ${text} not null, relation ${text} not null,
      sealed_statement ${binary}, receipt_hash ${binary} not null unique,
      idempotency_hash ${binary} not null unique, content_hash ${binary} not null,
      state ${text} not null, reason ${text}, received_at ${integer} not null, decided_at ${integer})`,
    `create index objection_by_state on objection (state, received_at)`,
    `create index objection_by_range on objection (range)`,
    `create table listed_range (
      range ${text} primary key, open_digits ${integer} not null, version ${integer} not null,
      votes ${integer} not null, category ${text}, last_week ${text} not null, heat_score ${integer} not null,
      place_id ${text}, carrier_id ${text}, delisted_on ${text}) ${clustered}`,
    `create index listed_range_by_version on listed_range (version)`,
    `create index listed_range_by_place on listed_range (place_id, open_digits, heat_score)`,
    `create index listed_range_by_carrier on listed_range (carrier_id, open_digits, heat_score)`,
    `create table listing_head (
      id ${integer} primary key check (id = 1), version ${integer} not null, ledger_size ${integer} not null,
      refreshed_at ${integer} not null, full_at ${integer} not null)`,
    `insert into listing_head (id, version, ledger_size, refreshed_at, full_at) values (1, 0, 0, 0, 0)`,
  ];
}
