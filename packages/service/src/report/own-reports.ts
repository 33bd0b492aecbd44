import type { ReportState, Writers } from '@rangewatch/database/writers';
import type { ReceiptCode } from '@rangewatch/schema';
import type { Keys } from '../keys.ts';
import { idempotencyHashOf } from './idempotency.ts';
import { receiptCodeOf } from './receipt.ts';

/** A report that its reporter finds again, with what takes it back. */
export interface OwnReport extends Omit<ReportState, 'idempotencyHash'> {
  readonly receiptCode: ReceiptCode;
}

export interface OwnReportsDeps {
  readonly writers: Pick<Writers, 'reportStates'>;
  readonly keys: Pick<Keys, 'idempotency' | 'receipt'>;
}

/** What a reporter sent under these keys of theirs, in their order; null where nothing was. */
export async function findOwnReports(
  idempotencyKeys: readonly string[],
  secret: Uint8Array,
  { writers, keys }: OwnReportsDeps,
): Promise<readonly (OwnReport | null)[]> {
  const hashes = idempotencyKeys.map((key) =>
    idempotencyHashOf(keys.idempotency, secret, 'report', key),
  );
  const states = new Map(
    (await writers.reportStates(hashes)).map((state) => [hexOf(state.idempotencyHash), state]),
  );
  return hashes.map((hash) => {
    const state = states.get(hexOf(hash));
    if (!state) return null;
    const { category, receivedAt, isWithdrawn } = state;
    return { category, receivedAt, isWithdrawn, receiptCode: receiptCodeOf(keys.receipt, hash) };
  });
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
