import type { Category } from '@rangewatch/schema';
import type { Db } from '../../tables.ts';
import type { ReportState } from './new-report.ts';

/** Those of the keys that were used, in no order. */
export async function reportStates(
  db: Db,
  idempotencyHashes: readonly Uint8Array[],
): Promise<ReportState[]> {
  const rows = await db
    .selectFrom('report')
    .select(['idempotency_hash', 'category', 'received_at', 'state'])
    .where(
      'idempotency_hash',
      'in',
      idempotencyHashes.map((hash) => Buffer.from(hash)),
    )
    .execute();
  return rows.map((row) => ({
    idempotencyHash: row.idempotency_hash,
    category: row.category as Category | null,
    receivedAt: new Date(row.received_at),
    isWithdrawn: row.state === 'withdrawn',
  }));
}
