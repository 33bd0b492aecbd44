import { type Kysely, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';

/** Runs of calendar work, and which worker holds one. The index lets no two runs of a kind be held at once. */
export async function addJobs(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { textType: text, integerType: integer } = engine;
  for (const statement of [
    `create table job (
      run_key ${text} primary key, kind ${text} not null, due_at ${integer} not null,
      try_at ${integer} not null, attempts ${integer} not null,
      leased_by ${text}, lease_until ${integer},
      started_at ${integer}, ended_at ${integer}, succeeded_at ${integer}, problem ${text},
      step ${text}, done_count ${integer}, total_count ${integer})`,
    `create unique index job_one_lease on job (kind) where leased_by is not null`,
  ])
    await sql.raw(statement).execute(db);
}
