import { type Kysely, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';

/** Who hears of releases, and which release was told to whom. */
export async function addReleaseNotices(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { textType: text, integerType: integer, binaryType: binary } = engine;
  for (const statement of [
    `create table notice_subscription (
      subscription_id ${text} primary key,
      authority_id ${text} not null references authority (authority_id),
      channel ${text} not null, locale ${text}, sealed_target ${binary},
      created_at ${integer} not null, ended_at ${integer})`,
    `create table notice (
      notice_id ${text} primary key,
      subscription_id ${text} not null references notice_subscription (subscription_id),
      week ${text} not null, revision ${integer} not null,
      queued_at ${integer} not null, try_at ${integer} not null, attempts ${integer} not null,
      leased_by ${text}, lease_until ${integer},
      ended_at ${integer}, delivered_at ${integer}, problem ${text}, status_code ${integer})`,
    `create index notice_by_subscription on notice (subscription_id, week, revision)`,
    `create index notice_open on notice (try_at) where ended_at is null`,
  ])
    await sql.raw(statement).execute(db);
}
