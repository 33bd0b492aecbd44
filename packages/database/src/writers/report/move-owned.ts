import type { Tx } from '../../tables.ts';
import type { NewReport } from '../writers.ts';

/** What belonged to the draft belongs to the receipt from here on: the phones that showed themselves. */
export async function moveOwned(
  tx: Tx,
  { ownerHash, receiptHash, follows, reportId }: NewReport,
): Promise<void> {
  if (ownerHash === null) return;
  await tx
    .updateTable('phone_verification')
    .set({ owner_hash: Buffer.from(follows?.receiptHash ?? receiptHash), report_id: reportId })
    .where('owner_hash', '=', Buffer.from(ownerHash))
    .execute();
}
