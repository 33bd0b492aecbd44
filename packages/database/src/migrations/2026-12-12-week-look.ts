import { type Kysely, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';

/** When a published week was read, up to which leaf and by which method: only what came later is worth reading it again. */
export async function addWeekLook(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { textType: text, integerType: integer, clusteredTable: clustered } = engine;
  await sql
    .raw(
      `create table week_look (
        week ${text} not null, revision ${integer} not null,
        ledger_size ${integer} not null, looked_at ${integer} not null, method ${text} not null,
        primary key (week, revision, ledger_size, looked_at)) ${clustered}`,
    )
    .execute(db);
}
