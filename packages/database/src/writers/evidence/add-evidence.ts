import { receiptMembers } from '../../receipt-members.ts';
import type { Db, Tx } from '../../tables.ts';
import { evidenceFromRow } from './evidence-from-row.ts';
import type {
  AddEvidenceOutcome,
  EvidenceOwner,
  NewEvidence,
  StoredEvidence,
} from './evidence-writers.ts';

/** The same file twice is one; the limits are those of one owner. */
export async function addEvidence(tx: Tx, evidence: NewEvidence): Promise<AddEvidenceOutcome> {
  const owner = await findOwner(tx, evidence.owner, evidence.receivedAt);
  if (owner === null) return { status: 'owner_gone' };
  const files = await listEvidence(tx, evidence.owner.ownerHash);
  const known = files.find(({ sha256 }) => Buffer.from(sha256).equals(evidence.sha256));
  if (known) return { status: 'known', evidence: known };
  if (files.length >= evidence.mostFiles) return { status: 'too_many' };
  const bytes = files.reduce((sum, { byteCount }) => sum + byteCount, evidence.byteCount);
  if (bytes > evidence.mostBytes) return { status: 'too_large' };
  await insert(tx, evidence, owner.reportId);
  return { status: 'added' };
}

export async function listEvidence(
  db: Db,
  ownerHash: Uint8Array,
): Promise<readonly StoredEvidence[]> {
  const rows = await db
    .selectFrom('evidence')
    .selectAll()
    .where('owner_hash', '=', Buffer.from(ownerHash))
    .orderBy('received_at')
    .orderBy('evidence_id')
    .execute();
  return rows.map(evidenceFromRow);
}

/** The row of the owner is taken, so that two files of one owner are counted one after the other. */
async function findOwner(
  tx: Tx,
  { kind, ownerHash }: EvidenceOwner,
  now: Date,
): Promise<{ reportId: string | null } | null> {
  if (kind === 'draft') return (await takeDraft(tx, ownerHash, now)) ? { reportId: null } : null;
  const members = await receiptMembers(tx, ownerHash);
  const [root] = members;
  if (!root || members.every(({ state }) => state !== 'accepted')) return null;
  await tx
    .updateTable('report')
    .set((row) => ({ on_behalf: row.ref('on_behalf') }))
    .where('report_id', '=', root.report_id)
    .execute();
  return { reportId: root.report_id };
}

async function takeDraft(tx: Tx, ownerHash: Uint8Array, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('draft')
    .set((row) => ({ saved_at: row.ref('saved_at') }))
    .where('owner_hash', '=', Buffer.from(ownerHash))
    .where('expires_at', '>', now.getTime())
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

async function insert(tx: Tx, evidence: NewEvidence, reportId: string | null): Promise<void> {
  const receivedAt = evidence.receivedAt.getTime();
  await tx
    .insertInto('evidence')
    .values({
      evidence_id: evidence.evidenceId,
      owner_hash: Buffer.from(evidence.owner.ownerHash),
      report_id: reportId,
      kind: evidence.kind,
      subject: evidence.subject,
      media_type: evidence.mediaType,
      byte_count: evidence.byteCount,
      sha256: Buffer.from(evidence.sha256),
      sealed_key: Buffer.from(evidence.sealedKey),
      key_id: evidence.keyId,
      copy_name: evidence.copyName,
      is_covered: 0,
      caution: evidence.caution,
      received_at: receivedAt,
      kept_from: receivedAt,
    })
    .execute();
}
