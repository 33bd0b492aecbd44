import { type Kysely, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';

/** Why a file is opened with care. Documents that are here already are sealed: nobody can look at them any more. */
export async function addEvidenceCaution(
  db: Kysely<unknown>,
  { textType: text }: Engine,
): Promise<void> {
  await sql.raw(`alter table evidence add column caution ${text}`).execute(db);
  await sql`update evidence set caution = 'unread' where kind = 'document'`.execute(db);
}
