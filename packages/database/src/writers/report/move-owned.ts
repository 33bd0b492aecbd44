import type { Tx } from '../../tables.ts';
import type { NewReport } from './new-report.ts';

/** What belonged to the draft belongs to the receipt from here on: the phones that showed themselves, the files. */
export async function moveOwned(
  tx: Tx,
  { ownerHash, receiptHash, follows, reportId }: NewReport,
): Promise<void> {
  if (ownerHash === null) return;
  const owned = { owner_hash: Buffer.from(follows?.receiptHash ?? receiptHash) };
  await tx
    .updateTable('phone_verification')
    .set({ ...owned, report_id: reportId })
    .where('owner_hash', '=', Buffer.from(ownerHash))
    .execute();
  await dropDoubles(tx, ownerHash, owned.owner_hash);
  await tx
    .updateTable('evidence')
    .set({ ...owned, report_id: reportId })
    .where('owner_hash', '=', Buffer.from(ownerHash))
    .execute();
}

/** A file that the receipt has already is not kept twice; what is stored of it is cleared away later. */
async function dropDoubles(tx: Tx, from: Uint8Array, to: Uint8Array): Promise<void> {
  const known = tx
    .selectFrom('evidence')
    .select('sha256')
    .where('owner_hash', '=', Buffer.from(to));
  await tx
    .deleteFrom('evidence')
    .where('owner_hash', '=', Buffer.from(from))
    .where('sha256', 'in', known)
    .execute();
}
