import { firstDayOf, OWN_PERSONS, type Week } from '@rangewatch/schema';
import { sql } from 'kysely';
import { type Connection, inTransaction } from '../../connection.ts';
import type { Tx } from '../../tables.ts';
import { receiptMembers } from '../../receipt-members.ts';
import type { EraseOutcome, Withdrawal } from './report-writers.ts';
import { listEvidence } from '../evidence/add-evidence.ts';
import { forgetOwnPerson } from '../signal-facts/changed-persons.ts';
import { forgetCells } from '../signal-facts/forget-cells.ts';
import { withdrawReport } from './withdraw-report.ts';

const TABLES = [
  'report',
  'call',
  'report_number',
  'exposure',
  'report_phone',
  'phone_verification',
  'evidence',
  'person',
  'signal_person',
  'signal_exposure',
  'signal_call',
  'signal_phone',
  'signal_cell_person',
];

/** Withdraws and erases in one commit, then sees to it that the files forget too. */
export async function eraseReport(
  { db, engine }: Connection,
  withdrawal: Withdrawal,
): Promise<EraseOutcome> {
  const outcome = await inTransaction(db, async (tx) => {
    const withdrawn = await withdrawReport(tx, engine, withdrawal, 'erased by the reporter');
    if (withdrawn.status === 'unknown') return withdrawn;
    const evidence = await listEvidence(tx, withdrawal.receiptHash);
    for (const { report_id } of await receiptMembers(tx, withdrawal.receiptHash)) {
      await eraseContent(tx, report_id, withdrawal.withdrawnAt);
    }
    return { ...withdrawn, evidence };
  });
  if (outcome.status === 'withdrawn') {
    for (const table of TABLES)
      for (const statement of engine.clearOut(table)) await sql.raw(statement).execute(db);
  }
  return outcome;
}

const CONTENT = [
  'call',
  'report_number',
  'exposure',
  'report_phone',
  'phone_verification',
  'evidence',
] as const;

/** Of the calls only the weeks are left: a published week's revision says how many reports were withdrawn. */
async function eraseContent(tx: Tx, reportId: string, erasedAt: Date): Promise<void> {
  const weeks = await tx
    .selectFrom('call')
    .select('week')
    .distinct()
    .where('report_id', '=', reportId)
    .execute();
  const { person_id } = await tx
    .selectFrom('report')
    .select('person_id')
    .where('report_id', '=', reportId)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('evidence_act')
    .set({ report_id: null })
    .where('report_id', '=', reportId)
    .execute();
  for (const table of CONTENT) {
    await tx.deleteFrom(table).where('report_id', '=', reportId).execute();
  }
  if (weeks.length > 0)
    await tx
      .insertInto('call')
      .values(weeks.map(({ week }, ordinal) => weekOnly(reportId, week, ordinal)))
      .execute();
  await tx
    .updateTable('report')
    .set({ ...NOTHING, erased_at: erasedAt.getTime() })
    .where('report_id', '=', reportId)
    .execute();
  if (person_id === null) return;
  await forgetOwnPerson(tx, person_id);
  await forgetPerson(tx, person_id);
}

const NOTHING = {
  category: null,
  home_province: null,
  person_id: null,
  sealed_tags: Buffer.alloc(0),
  content_hash: Buffer.alloc(0),
  leaf_salt: null,
  on_behalf: 0,
  consent_by: 'self',
  exposed_to_none: 0,
  likeness: null,
} as const;

function weekOnly(reportId: string, week: string, ordinal: number) {
  return {
    report_id: reportId,
    ordinal,
    caller_number: null,
    medium: 'call',
    day: firstDayOf(week as Week),
    week,
    started_at: null,
    day_part: null,
    call_count: 1,
    count_is_approximate: 0,
    answered: null,
    weekday: null,
    hour: null,
    turned_away: 0,
    phone_label: '',
    recorded_from: 'typed',
  } as const;
}

/** A person none of whose reports is left: then it is forgotten too where they were counted. */
async function forgetPerson(tx: Tx, personId: string): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('person')
    .where('person_id', '=', personId)
    .where((row) =>
      row.not(
        row.exists(
          row.selectFrom('report').select('report_id').where('report.person_id', '=', personId),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  if (numDeletedRows > 0n) await forgetCells(tx, OWN_PERSONS, [personId]);
}
