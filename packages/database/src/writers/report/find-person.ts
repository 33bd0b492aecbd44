import { sql } from 'kysely';
import type { Tx } from '../../tables.ts';
import type { NewReport } from './new-report.ts';

/** The consenting person behind a keyed tag, made at their first report under that report's random id. */
export async function findPerson(tx: Tx, tag: Uint8Array, report: NewReport): Promise<string> {
  const row = await tx
    .insertInto('person')
    .values({
      person_id: `p${report.reportId}`,
      tag: Buffer.from(tag),
      last_report_at: report.receivedAt.getTime(),
    })
    .onConflict((conflict) =>
      conflict.column('tag').doUpdateSet({ last_report_at: sql`excluded.last_report_at` }),
    )
    .returning('person_id')
    .executeTakeFirstOrThrow();
  return row.person_id;
}
