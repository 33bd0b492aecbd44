import type { Withdrawal, WithdrawOutcome } from '@rangewatch/database/writers';
import { LEAF_SALT_BYTES } from '@rangewatch/ledger';
import { parseReceiptCode, problem, weekOfInstant } from '@rangewatch/schema';
import { storedNames } from '../evidence/file-names.ts';
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

/** Takes back all the receipt stands for. Withdrawing twice answers the same. */
export function withdrawReport(
  receiptCodeText: string,
  deps: DeskDeps,
): Promise<WithdrawnReport | Rejected> {
  return takeBack(receiptCodeText, deps, deps.writers.withdrawReport);
}

/** Withdraws and erases what was said. An erased report is not known any more. */
export function eraseReport(
  receiptCodeText: string,
  deps: DeskDeps,
): Promise<WithdrawnReport | Rejected> {
  return takeBack(receiptCodeText, deps, (withdrawal) => erase(withdrawal, deps));
}

/** What is stored of its files goes once the record has forgotten them; where that fails, it is cleared away later. */
async function erase(
  withdrawal: Withdrawal,
  { writers, evidenceStore }: DeskDeps,
): Promise<WithdrawOutcome> {
  const outcome = await writers.eraseReport(withdrawal);
  if (outcome.status === 'unknown') return outcome;
  const { evidence, ...withdrawn } = outcome;
  for (const name of evidence.flatMap(storedNames))
    await evidenceStore?.remove(name).catch(() => {});
  return withdrawn;
}

async function takeBack(
  receiptCodeText: string,
  { keys, clock, random, timeZone }: DeskDeps,
  change: (withdrawal: Withdrawal) => Promise<WithdrawOutcome>,
): Promise<WithdrawnReport | Rejected> {
  const code = parseReceiptCode(receiptCodeText);
  if (code === null) return rejected('malformed_receipt_code');
  const withdrawnAt = clock();
  const outcome = await change({
    receiptHash: receiptHash(code),
    withdrawnAt,
    week: weekOfInstant(withdrawnAt, timeZone),
    leafSalt: () => random(LEAF_SALT_BYTES),
    unsealTags: (sealedTags, reportId) => unsealTags(keys.seal, reportId, sealedTags),
  });
  return outcome.status === 'unknown' ? rejected('report_unknown') : outcome;
}

function rejected(code: 'malformed_receipt_code' | 'report_unknown'): Rejected {
  return { status: 'rejected', problems: [problem(code, 'receiptCode')] };
}
