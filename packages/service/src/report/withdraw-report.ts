import { LEAF_SALT_BYTES } from '@rangewatch/ledger';
import { parseReceiptCode, problem, weekOfInstant } from '@rangewatch/schema';
import type { DeskDeps } from './desk-deps.ts';
import { receiptHash } from './receipt.ts';
import { unsealTags } from './seal-tags.ts';
import type { Rejected } from './submit-outcome.ts';

export interface WithdrawnReport {
  readonly status: 'withdrawn';
  readonly reportId: string;
  /** When it was first withdrawn. */
  readonly withdrawnAt: Date;
  /** Place of the withdrawal's leaf in the ledger. */
  readonly leafIndex: number;
}

/** Withdrawing twice answers the same. */
export async function withdrawReport(
  receiptCodeText: string,
  { writers, keys, clock, random, timeZone }: DeskDeps,
): Promise<WithdrawnReport | Rejected> {
  const code = parseReceiptCode(receiptCodeText);
  if (code === null) return rejected('malformed_receipt_code');
  const withdrawnAt = clock();
  const outcome = await writers.withdrawReport({
    receiptHash: receiptHash(code),
    withdrawnAt,
    week: weekOfInstant(withdrawnAt, timeZone),
    leafSalt: random(LEAF_SALT_BYTES),
    unsealTags: (sealedTags, reportId) => unsealTags(keys.seal, reportId, sealedTags),
  });
  return outcome.status === 'unknown' ? rejected('report_unknown') : outcome;
}

function rejected(code: 'malformed_receipt_code' | 'report_unknown'): Rejected {
  return { status: 'rejected', problems: [problem(code, 'receiptCode')] };
}
