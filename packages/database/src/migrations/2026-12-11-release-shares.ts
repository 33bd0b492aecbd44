import { type Kysely, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';

/** The shares that a week's first release gave: what all its revisions say of them. */
export async function addReleaseShares(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { textType: text, integerType: integer, clusteredTable: clustered } = engine;
  await sql
    .raw(
      `create table release_share (
        week ${text} not null, source ${text} not null, evidence_tenths ${integer}, disputed_tenths ${integer},
        primary key (week, source)) ${clustered}`,
    )
    .execute(db);
}
