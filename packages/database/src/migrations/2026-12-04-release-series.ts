import { type Kysely, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';

/** The totals each release published, so that a later one can give the whole series as it was published. */
export async function addReleaseSeries(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { textType: text, integerType: integer, clusteredTable: clustered } = engine;
  await sql
    .raw(
      `create table release_total (
        week ${text} not null, revision ${integer} not null, source ${text} not null, category ${text} not null,
        status ${text} not null, report_count ${integer} not null, number_count ${integer},
        days_with_reports ${integer}, counts_are ${text} not null, leaf_index ${integer} not null,
        primary key (week, revision, source, category)) ${clustered}`,
    )
    .execute(db);
}
