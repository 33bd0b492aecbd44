import { type Kysely, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';

/** Authorities, who works there, how they sign in, and the tokens that end with them. */
export async function addAuthorities(db: Kysely<unknown>, engine: Engine): Promise<void> {
  for (const statement of [...accounts(engine), ...access(engine)])
    await sql.raw(statement).execute(db);
}

function accounts({
  textType: text,
  integerType: integer,
  binaryType: binary,
}: Engine): readonly string[] {
  return [
    `create table authority (
      authority_id ${text} primary key, name ${text} not null, provinces_json ${text},
      categories_json ${text}, created_at ${integer} not null, ended_at ${integer})`,
    `create unique index authority_by_name on authority (name) where ended_at is null`,
    `create table authority_person (
      person_id ${text} primary key, authority_id ${text} not null references authority (authority_id),
      label ${text} not null, role ${text} not null, created_at ${integer} not null, ended_at ${integer})`,
    `create unique index authority_person_by_label on authority_person (authority_id, label)
      where ended_at is null`,
    `create table authority_invitation (
      code_hash ${binary} primary key,
      person_id ${text} not null references authority_person (person_id),
      created_at ${integer} not null, expires_at ${integer} not null)`,
  ];
}

function access({
  textType: text,
  integerType: integer,
  binaryType: binary,
}: Engine): readonly string[] {
  return [
    `create table authority_passkey (
      credential_id ${text} primary key,
      person_id ${text} not null references authority_person (person_id),
      public_key ${binary} not null, counter ${integer} not null, transports_json ${text} not null,
      created_at ${integer} not null, last_used_at ${integer})`,
    `create index authority_passkey_by_person on authority_passkey (person_id)`,
    `create table authority_session (
      token_hash ${binary} primary key,
      person_id ${text} not null references authority_person (person_id),
      created_at ${integer} not null, expires_at ${integer} not null,
      last_seen_at ${integer} not null, ended_at ${integer})`,
    `create index authority_session_by_person on authority_session (person_id)`,
    `create table authority_used_challenge (
      challenge_hash ${binary} primary key, expires_at ${integer} not null)`,
    `alter table token add column authority_id ${text} references authority (authority_id)`,
    `alter table token add column last_used_at ${integer}`,
  ];
}
