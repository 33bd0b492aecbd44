import type { Selectable } from 'kysely';
import type { ReportRow } from './tables/report-rows.ts';
import type { Db } from './tables.ts';

/** One of the reports a receipt stands for. */
export type ReceiptMember = Selectable<ReportRow>;

/** The report a receipt code was given for first, then additions and corrections in the order they came. */
export async function receiptMembers(db: Db, receiptHash: Uint8Array): Promise<ReceiptMember[]> {
  const root = await db
    .selectFrom('report')
    .select('report_id')
    .where('receipt_hash', '=', Buffer.from(receiptHash))
    .where('root_report_id', 'is', null)
    .executeTakeFirst();
  if (!root) return [];
  return await db
    .selectFrom('report')
    .selectAll()
    .where((row) =>
      row.or([row('report_id', '=', root.report_id), row('root_report_id', '=', root.report_id)]),
    )
    .orderBy('leaf_index')
    .execute();
}
