import { type Kysely, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';

/** Who people of authorities are at their own sign-on, as a hash of it. */
export async function addOutsideIdentities(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { textType: text, integerType: integer, binaryType: binary } = engine;
  for (const statement of [
    `create table authority_identity (
      identity_hash ${binary} primary key,
      person_id ${text} not null references authority_person (person_id),
      created_at ${integer} not null, last_used_at ${integer})`,
    `create index authority_identity_by_person on authority_identity (person_id)`,
  ])
    await sql.raw(statement).execute(db);
}
