import type { Selectable } from 'kysely';
import type { EvidenceRequestRow } from '../../tables/case-rows.ts';
import type { Tx } from '../../tables.ts';

/** Takes the row, so that of two who decide at once the second sees what the first did. */
export async function takeRequest(
  tx: Tx,
  requestId: string,
): Promise<Selectable<EvidenceRequestRow> | null> {
  const taken = await tx
    .updateTable('evidence_request')
    .set((row) => ({ state: row.ref('state') }))
    .where('request_id', '=', requestId)
    .returningAll()
    .executeTakeFirst();
  return taken ?? null;
}
