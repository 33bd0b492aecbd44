import { type Kysely, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';

/** Who gave their number to which campaign, and which numbers called them: what campaign signals are found from. */
export async function addSignalFacts(db: Kysely<unknown>, engine: Engine): Promise<void> {
  for (const statement of statements(engine)) await sql.raw(statement).execute(db);
}

function statements({
  textType: text,
  integerType: integer,
  binaryType: binary,
  clusteredTable: clustered,
}: Engine): string[] {
  return [
    `create table signal_person (
      person_no ${integer} primary key, source ${text} not null, person_ref ${text} not null,
      region ${text}, is_verified ${integer} not null, signed_up_on ${integer},
      invite ${text}, network ${text}, device ${text}, wording ${text},
      log_from ${integer}, log_to ${integer}, content_hash ${binary} not null,
      unique (source, person_ref))`,
    `create table signal_phone (
      person_no ${integer} not null, phone ${text} not null,
      primary key (person_no, phone))${clustered}`,
    `create table signal_campaign (
      campaign_no ${integer} primary key, source ${text} not null, campaign_ref ${text} not null,
      campaign_id ${text}, title ${text}, organiser_name ${text}, starts_on ${integer}, region ${text},
      unique (source, campaign_ref))`,
    `create table signal_exposure (
      person_no ${integer} not null, ordinal ${integer} not null, campaign_no ${integer} not null,
      phone ${text} not null, exposed_on ${integer}, evidence_grade ${text} not null, route ${text} not null,
      primary key (person_no, ordinal))${clustered}`,
    `create index signal_exposure_by_campaign on signal_exposure (campaign_no, person_no)`,
    `create table signal_call (
      person_no ${integer} not null, number_no ${integer} not null, called_on ${integer} not null,
      phone ${text} not null,
      primary key (person_no, number_no, called_on, phone))${clustered}`,
    `create index signal_call_by_day on signal_call (called_on, person_no)`,
    `create table signal_range (
      range_no ${integer} primary key, range ${text} not null unique, open_digits ${integer} not null)`,
    `create table signal_number_range (
      number_no ${integer} not null, range_no ${integer} not null, is_hundred ${integer} not null,
      primary key (number_no, range_no))${clustered}`,
    `create index signal_number_hundred on signal_number_range (number_no, range_no) where is_hundred = 1`,
    `create table signal_stale_person (person_no ${integer} primary key)`,
    `create table signal_head (
      id ${integer} primary key check (id = 1), last_person_no ${integer} not null,
      last_campaign_no ${integer} not null, last_range_no ${integer} not null)`,
    `insert into signal_head (id, last_person_no, last_campaign_no, last_range_no) values (1, 0, 0, 0)`,
    `create table signal_changed_person (person_id ${text} primary key)`,
    `insert into signal_changed_person (person_id) select person_id from person`,
    `create table partner_file (
      file_id ${integer} primary key, call_count ${integer} not null, rejected_call_count ${integer} not null)`,
    `create table partner_rejection (
      file_id ${integer} not null, line ${integer} not null, ordinal ${integer} not null,
      path ${text} not null, code ${text} not null, value ${text} not null,
      primary key (file_id, line, ordinal))${clustered}`,
  ];
}
