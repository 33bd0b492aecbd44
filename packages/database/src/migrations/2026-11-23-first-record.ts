import { type Kysely, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';

/** The record's first shape. It sees the engine's column types, never today's row types. */
export async function createFirstRecord(db: Kysely<unknown>, engine: Engine): Promise<void> {
  for (const statement of statements(engine)) await sql.raw(statement).execute(db);
}

function statements(engine: Engine): string[] {
  const {
    textType: text,
    integerType: integer,
    binaryType: binary,
    clusteredTable: clustered,
  } = engine;
  return [
    `create table range_count (
      range ${text} not null, source ${text} not null, facet ${text} not null,
      report_count ${integer} not null, number_count ${integer} not null,
      first_number_count ${integer} not null, reporter_count ${integer},
      primary key (range, source, facet)) ${clustered}`,
    `create table reporter_tag (
      range ${text} not null, week ${text} not null, tag ${binary} not null, report_count ${integer} not null,
      primary key (range, week, tag)) ${clustered}`,
    `create table person (
      person_id ${text} primary key, tag ${binary} not null unique, last_report_at ${integer} not null)`,
    `create table report (
      report_id ${text} primary key, channel ${text} not null, state ${text} not null,
      received_at ${integer} not null, withdrawn_at ${integer}, category ${text}, home_province ${text},
      exposed_to_none ${integer} not null, person_id ${text} references person (person_id) on delete set null,
      receipt_hash ${binary} not null unique, idempotency_hash ${binary} not null unique,
      content_hash ${binary} not null, sealed_tags ${binary} not null, leaf_salt ${binary},
      leaf_index ${integer} not null unique, withdrawal_leaf_index ${integer})`,
    `create index report_by_channel on report (channel)`,
    `create index report_by_person on report (person_id)`,
    `create table call (
      report_id ${text} not null references report (report_id) on delete cascade, ordinal ${integer} not null,
      caller_number ${text}, medium ${text} not null, day ${text} not null, week ${text} not null,
      started_at ${integer}, day_part ${text}, call_count ${integer} not null,
      count_is_approximate ${integer} not null, answered ${integer},
      primary key (report_id, ordinal)) ${clustered}`,
    `create index call_by_week on call (week, report_id)`,
    `create table report_number (
      report_id ${text} not null references report (report_id) on delete cascade,
      caller_number ${text} not null, is_counted ${integer} not null,
      primary key (report_id, caller_number)) ${clustered}`,
    `create table campaign (
      campaign_id ${text} primary key, title ${text} not null, organiser_name ${text} not null,
      channel ${text} not null, starts_on ${text}, ends_on ${text}, participants_claimed ${integer},
      description ${text}, link ${text}, screening ${text} not null, screening_reason ${text},
      screened_at ${integer}, registered_at ${integer} not null,
      idempotency_hash ${binary} not null unique, content_hash ${binary} not null, is_sample ${integer} not null)`,
    `create index campaign_by_screening on campaign (screening, registered_at)`,
    `create table exposure (
      report_id ${text} not null references report (report_id) on delete cascade, ordinal ${integer} not null,
      campaign_id ${text} not null references campaign (campaign_id),
      person_id ${text} references person (person_id) on delete set null,
      exposed_on ${text} not null, route ${text} not null, evidence_grade ${text} not null, phone_label ${text} not null,
      primary key (report_id, ordinal)) ${clustered}`,
    `create index exposure_by_campaign on exposure (campaign_id)`,
    `create index exposure_by_person on exposure (person_id)`,
    `create table campaign_count (
      campaign_id ${text} not null references campaign (campaign_id) on delete cascade, week ${text} not null,
      report_count ${integer} not null, reporter_count ${integer} not null,
      reporter_count_to_date ${integer} not null, exposure_count ${integer} not null,
      primary key (campaign_id, week)) ${clustered}`,
    `create table import_file (
      file_id ${integer} primary key, sha256 ${text} not null unique, name ${text} not null, source ${text} not null,
      is_sample ${integer} not null, started_at ${integer} not null, completed_at ${integer},
      lines_done ${integer} not null, accepted_count ${integer} not null, withheld_count ${integer} not null,
      rejected_count ${integer} not null, leaf_index ${integer})`,
    `create table imported_report (
      file_id ${integer} not null, line ${integer} not null,
      caller_number ${text}, created_at ${text} not null, week ${text} not null, category ${text},
      is_robocall ${integer}, area_code ${text},
      primary key (file_id, line)) ${clustered}`,
    `create index imported_report_by_week on imported_report (week)`,
    `create table import_rejection (
      file_id ${integer} not null, line ${integer} not null,
      code ${text} not null, value ${text} not null, week ${text},
      primary key (file_id, line)) ${clustered}`,
    `create index import_rejection_by_week on import_rejection (week)`,
    `create table ledger_head (id ${integer} primary key check (id = 1), size ${integer} not null)`,
    `insert into ledger_head (id, size) values (1, 0)`,
    `create table ledger_leaf (
      leaf_index ${integer} primary key, type ${text} not null, entry ${text} not null, hash ${binary} not null)`,
    ...engine.appendOnly('ledger_leaf'),
    `create table release (
      week ${text} not null, revision ${integer} not null, published_at ${integer} not null,
      manifest ${text} not null, manifest_sha256 ${text} not null, ledger_size ${integer} not null,
      report_count ${integer} not null, primary key (week, revision)) ${clustered}`,
    `create table token (
      token_id ${text} primary key, name ${text} not null, scope ${text} not null, hash ${binary} not null unique,
      created_at ${integer} not null, expires_at ${integer}, revoked_at ${integer})`,
  ];
}
