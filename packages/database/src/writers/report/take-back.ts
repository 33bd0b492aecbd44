import { type Category, OWN_SOURCE } from '@rangewatch/schema';
import type { Engine } from '../../dialect/engine.ts';
import { appendLeaf } from '../../ledger-log.ts';
import { applyDeltas } from '../../rollup/apply-deltas.ts';
import type { ReportDelta } from '../../rollup/report-delta.ts';
import type { Tx } from '../../tables.ts';
import { markChangedPersons } from '../signal-facts/changed-persons.ts';
import { countedNumbersOf } from './counted-numbers.ts';
import type { ReceiptMember } from '../../receipt-members.ts';
import type { Withdrawal } from './report-writers.ts';

/** Why a report counts no longer, as its ledger entry commits to. */
export type TakeBackReason =
  | 'withdrawn by the reporter'
  | 'corrected by the reporter'
  | 'erased by the reporter';

/** Subtracts exactly what acceptance of one report added, and says so in the ledger. Returns the entry's place. */
export async function takeBack(
  tx: Tx,
  engine: Engine,
  report: ReceiptMember,
  withdrawal: Omit<Withdrawal, 'receiptHash'>,
  reason: TakeBackReason,
): Promise<number> {
  const reportId = report.report_id;
  const fields = { reportId, reportLeafIndex: report.leaf_index, reason };
  const { week, withdrawnAt } = withdrawal;
  const leafIndex = await appendLeaf(tx, 'withdraw', week, fields, withdrawal.leafSalt());
  await markWithdrawn(tx, reportId, withdrawnAt, leafIndex, reason);
  const delta: ReportDelta = {
    source: OWN_SOURCE,
    sign: -1,
    category: report.category as Category | null,
    namesCampaign: report.campaign_counted === 1,
    ...(await countedNumbersOf(tx, reportId)),
  };
  await applyDeltas(tx, engine, [delta], withdrawal.unsealTags(report.sealed_tags, reportId));
  return leafIndex;
}

async function markWithdrawn(
  tx: Tx,
  reportId: string,
  withdrawnAt: Date,
  leafIndex: number,
  reason: TakeBackReason,
): Promise<void> {
  const rows = await tx
    .updateTable('report')
    .set({
      state: 'withdrawn',
      withdrawn_at: withdrawnAt.getTime(),
      withdrawal_leaf_index: leafIndex,
      superseded_at: reason === 'corrected by the reporter' ? withdrawnAt.getTime() : null,
    })
    .where('report_id', '=', reportId)
    .where('state', '=', 'accepted')
    .returning('person_id')
    .execute();
  if (rows.length !== 1)
    throw new Error('the report was withdrawn by another process at the same moment');
  await markChangedPersons(
    tx,
    rows.map(({ person_id }) => person_id),
  );
}
