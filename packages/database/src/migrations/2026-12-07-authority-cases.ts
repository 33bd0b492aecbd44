import { type Kysely, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';

/** What an authority's act is about within a release, in its own words, and its place in the ledger. */
export async function addAuthorityCases(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { textType: text, integerType: integer } = engine;
  for (const column of [
    `subject ${text} not null default ''`,
    `words ${text} not null default ''`,
    `leaf_index ${integer}`,
  ])
    await sql.raw(`alter table authority_act add column ${column}`).execute(db);
}
