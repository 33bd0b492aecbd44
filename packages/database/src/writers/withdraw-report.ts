import { type Category, OWN_SOURCE } from '@rangewatch/schema';
import type { Engine } from '../dialect/engine.ts';
import { appendLeaf } from '../ledger-log.ts';
import { applyDeltas } from '../rollup/apply-deltas.ts';
import type { ReportDelta } from '../rollup/report-delta.ts';
import type { Tx } from '../tables.ts';
import { countedNumbersOf } from './counted-numbers.ts';
import type { Withdrawal, WithdrawOutcome } from './writers.ts';

/** Subtracts exactly what acceptance added, and says so in the ledger. */
export async function withdrawReport(
  tx: Tx,
  engine: Engine,
  withdrawal: Withdrawal,
): Promise<WithdrawOutcome> {
  const report = await tx
    .selectFrom('report')
    .select([
      'report_id',
      'state',
      'withdrawn_at',
      'category',
      'sealed_tags',
      'leaf_index',
      'withdrawal_leaf_index',
      'campaign_counted',
    ])
    .where('receipt_hash', '=', Buffer.from(withdrawal.receiptHash))
    .executeTakeFirst();
  if (!report) return { status: 'unknown' };
  const reportId = report.report_id;
  if (report.withdrawn_at !== null && report.withdrawal_leaf_index !== null) {
    return {
      status: 'withdrawn',
      reportId,
      withdrawnAt: new Date(report.withdrawn_at),
      leafIndex: report.withdrawal_leaf_index,
    };
  }
  const fields = {
    reportId,
    reportLeafIndex: report.leaf_index,
    reason: 'withdrawn by the reporter',
  };
  const leafIndex = await appendLeaf(tx, 'withdraw', withdrawal.week, fields, withdrawal.leafSalt);
  const isFirst = await markWithdrawn(tx, reportId, withdrawal.withdrawnAt, leafIndex);
  if (!isFirst) throw new Error('the report was withdrawn by another process at the same moment');
  const delta: ReportDelta = {
    source: OWN_SOURCE,
    sign: -1,
    category: report.category as Category | null,
    namesCampaign: report.campaign_counted === 1,
    ...(await countedNumbersOf(tx, reportId)),
  };
  await applyDeltas(tx, engine, [delta], withdrawal.unsealTags(report.sealed_tags, reportId));
  return { status: 'withdrawn', reportId, withdrawnAt: withdrawal.withdrawnAt, leafIndex };
}

async function markWithdrawn(
  tx: Tx,
  reportId: string,
  withdrawnAt: Date,
  leafIndex: number,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('report')
    .set({
      state: 'withdrawn',
      withdrawn_at: withdrawnAt.getTime(),
      withdrawal_leaf_index: leafIndex,
    })
    .where('report_id', '=', reportId)
    .where('state', '=', 'accepted')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
