import { appendLeaf } from '../../ledger-log.ts';
import type { Tx } from '../../tables.ts';
import type { EvidenceAct } from './evidence-writers.ts';

/** On record and in the ledger in one transaction; a file that was handed out is kept on from then. */
export async function noteEvidenceAct(
  tx: Tx,
  act: EvidenceAct,
  requestId: string | null,
): Promise<{ leafIndex: number } | null> {
  const { actId, evidenceId, kind, recipient, reason, actedAt, week, leafSalt } = act;
  const evidence = await tx
    .selectFrom('evidence')
    .select(['report_id', 'sha256'])
    .where('evidence_id', '=', evidenceId)
    .where('report_id', 'is not', null)
    .executeTakeFirst();
  if (!evidence) return null;
  const about = { actId, evidenceId, kind, recipient, reason, actedAt: actedAt.toISOString() };
  const fields = requestId === null ? about : { ...about, requestId };
  const leafIndex = await appendLeaf(tx, 'evidence', week, fields, leafSalt);
  await tx
    .insertInto('evidence_act')
    .values({
      act_id: actId,
      evidence_id: evidenceId,
      report_id: evidence.report_id,
      kind,
      recipient,
      reason,
      acted_at: actedAt.getTime(),
      leaf_index: leafIndex,
      request_id: requestId,
      sha256: kind === 'released' ? evidence.sha256 : null,
    })
    .execute();
  if (kind === 'released')
    await tx
      .updateTable('evidence')
      .set({ kept_from: actedAt.getTime() })
      .where('evidence_id', '=', evidenceId)
      .execute();
  return { leafIndex };
}
