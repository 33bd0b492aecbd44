import type { Engine } from '../../dialect/engine.ts';
import type { Tx } from '../../tables.ts';
import { type ReceiptMember, receiptMembers } from '../../receipt-members.ts';
import type { Withdrawal, WithdrawOutcome } from './report-writers.ts';
import { takeBack, type TakeBackReason } from './take-back.ts';

/** Takes back every report of a receipt that still counts. */
export async function withdrawReport(
  tx: Tx,
  engine: Engine,
  withdrawal: Withdrawal,
  reason: TakeBackReason = 'withdrawn by the reporter',
): Promise<WithdrawOutcome> {
  const members = await receiptMembers(tx, withdrawal.receiptHash);
  const [root] = members;
  if (!root || root.erased_at !== null) return { status: 'unknown' };
  const counting = members.filter(({ state }) => state === 'accepted');
  if (counting.length === 0) return earlierWithdrawal(root, members);
  let leafIndex = 0;
  for (const member of counting) {
    leafIndex = await takeBack(tx, engine, member, withdrawal, reason);
  }
  const { withdrawnAt } = withdrawal;
  return { status: 'withdrawn', reportId: root.report_id, withdrawnAt, leafIndex };
}

/** All were withdrawn before: the last of it is what the reporter was told. */
function earlierWithdrawal(
  root: ReceiptMember,
  members: readonly ReceiptMember[],
): WithdrawOutcome {
  const last = members.reduce((latest, member) =>
    (member.withdrawal_leaf_index ?? 0) > (latest.withdrawal_leaf_index ?? 0) ? member : latest,
  );
  return {
    status: 'withdrawn',
    reportId: root.report_id,
    withdrawnAt: new Date(last.withdrawn_at ?? 0),
    leafIndex: last.withdrawal_leaf_index ?? 0,
  };
}
