import {
  buildLedgerEntry,
  type CanonicalValue,
  encodeLedgerEntry,
  type LedgerEntryType,
  leafHash,
} from '@rangewatch/ledger';
import type { Tx } from './tables.ts';

/**
 * Appends one entry and returns its place. Taking the head's row first makes writers queue, so that
 * places have no gaps and every acknowledged report already has its own.
 */
export async function appendLeaf(
  tx: Tx,
  type: LedgerEntryType,
  week: string,
  fields: CanonicalValue,
  salt: Uint8Array,
): Promise<number> {
  const head = await tx
    .updateTable('ledger_head')
    .set((eb) => ({ size: eb('size', '+', 1) }))
    .returning('size')
    .executeTakeFirstOrThrow();
  const leafIndex = head.size - 1;
  const entry = encodeLedgerEntry(buildLedgerEntry(type, week, fields, salt));
  await tx
    .insertInto('ledger_leaf')
    .values({ leaf_index: leafIndex, type, entry, hash: Buffer.from(leafHash(entry)) })
    .execute();
  return leafIndex;
}
