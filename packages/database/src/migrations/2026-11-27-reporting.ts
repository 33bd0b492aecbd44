import { type Kysely, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';

/** Unfinished reports, several phones of one person, and reports that belong to an earlier one's receipt. */
export async function addReporting(db: Kysely<unknown>, engine: Engine): Promise<void> {
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
    `create table draft (
      owner_hash ${binary} primary key, sealed ${binary} not null,
      saved_at ${integer} not null, expires_at ${integer} not null)`,
    `create index draft_by_end on draft (expires_at)`,
    `alter table report add column root_report_id ${text} references report (report_id) on delete set null`,
    `alter table report add column superseded_at ${integer}`,
    `alter table report add column erased_at ${integer}`,
    `alter table report add column on_behalf ${integer} not null default 0`,
    `alter table report add column consent_by ${text} not null default 'self'`,
    `create index report_by_root on report (root_report_id) where root_report_id is not null`,
    `alter table call add column phone_label ${text} not null default '1'`,
    `alter table call add column recorded_from ${text} not null default 'typed'`,
    `create table report_phone (
      report_id ${text} not null references report (report_id) on delete cascade, label ${text} not null,
      exposed_to_none ${integer} not null, primary key (report_id, label)) ${clustered}`,
    `create table authority_act (
      act_id ${text} primary key, week ${text} not null, revision ${integer} not null, kind ${text} not null,
      authority ${text} not null, acted_on ${text} not null, noted_at ${integer} not null)`,
    `create index authority_act_by_release on authority_act (week, revision)`,
  ];
}
