import { type Kysely, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';

/** What an authority was bounded to when it took a week's exact rows; of acts noted before, nobody knows. */
export async function addBoundsOfActs(db: Kysely<unknown>, engine: Engine): Promise<void> {
  for (const column of ['provinces_json', 'categories_json'])
    await sql.raw(`alter table authority_act add column ${column} ${engine.textType}`).execute(db);
}
