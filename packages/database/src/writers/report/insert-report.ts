import { weekdayOf } from '@rangewatch/schema';
import type { NewRow, Tx } from '../../tables.ts';
import type { NewReport } from './new-report.ts';

/** Rows per statement: below the parameter limits of both engines. */
const ROWS_PER_INSERT = 500;

export async function insertReport(
  tx: Tx,
  report: NewReport,
  personId: string | null,
  leafIndex: number,
  rootReportId: string | null,
): Promise<void> {
  await tx
    .insertInto('report')
    .values({ ...reportRow(report, personId, leafIndex), root_report_id: rootReportId })
    .execute();
  await insertAll(callRows(report), (rows) => tx.insertInto('call').values(rows).execute());
  await insertAll(numberRows(report), (rows) =>
    tx.insertInto('report_number').values(rows).execute(),
  );
  await insertAll(exposureRows(report, personId), (rows) =>
    tx.insertInto('exposure').values(rows).execute(),
  );
  await insertAll(phoneRows(report), (rows) =>
    tx.insertInto('report_phone').values(rows).execute(),
  );
}

async function insertAll<T>(
  rows: readonly T[],
  insert: (rows: T[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    await insert(rows.slice(from, from + ROWS_PER_INSERT));
  }
}

function reportRow(
  report: NewReport,
  personId: string | null,
  leafIndex: number,
): Omit<NewRow<'report'>, 'root_report_id'> {
  const { draft } = report;
  return {
    report_id: report.reportId,
    channel: report.channel,
    state: 'accepted',
    received_at: report.receivedAt.getTime(),
    withdrawn_at: null,
    category: draft.category,
    home_province: draft.homeProvince,
    exposed_to_none: draft.exposedToNone ? 1 : 0,
    person_id: personId,
    receipt_hash: Buffer.from(report.receiptHash),
    idempotency_hash: Buffer.from(report.idempotencyHash),
    content_hash: Buffer.from(report.contentHash),
    sealed_tags: Buffer.from(report.sealedTags),
    leaf_salt: Buffer.from(report.leafSalt),
    leaf_index: leafIndex,
    withdrawal_leaf_index: null,
    campaign_counted: draft.exposures.length > 0 ? 1 : 0,
    superseded_at: null,
    erased_at: null,
    on_behalf: draft.onBehalf ? 1 : 0,
    consent_by: draft.consentBy,
    likeness: report.likeness && Buffer.from(report.likeness),
  };
}

function callRows(report: NewReport): NewRow<'call'>[] {
  return report.draft.calls.map((call, ordinal) => ({
    report_id: report.reportId,
    ordinal,
    caller_number: call.callerNumber,
    medium: call.medium,
    day: call.day,
    week: call.week,
    started_at: call.startedAt?.getTime() ?? null,
    day_part: call.dayPart,
    call_count: call.callCount,
    count_is_approximate: call.countIsApproximate ? 1 : 0,
    answered: call.answered === null ? null : call.answered ? 1 : 0,
    weekday: weekdayOf(call.day),
    hour: call.hour,
    turned_away: call.turnedAway ? 1 : 0,
    phone_label: call.phoneLabel,
    recorded_from: call.recordedFrom,
  }));
}

function numberRows(report: NewReport): NewRow<'report_number'>[] {
  const counted = report.counted.map(({ number }) => ({
    caller_number: number,
    is_counted: 1 as const,
  }));
  const held = report.held.map((number) => ({ caller_number: number, is_counted: 0 as const }));
  return [...counted, ...held].map((row) => ({ report_id: report.reportId, ...row }));
}

function exposureRows(report: NewReport, personId: string | null): NewRow<'exposure'>[] {
  return report.draft.exposures.map((exposure, ordinal) => ({
    report_id: report.reportId,
    ordinal,
    campaign_id: exposure.campaignId,
    person_id: personId,
    exposed_on: exposure.exposedOn,
    route: exposure.route,
    evidence_grade: exposure.evidenceGrade,
    phone_label: exposure.phoneLabel,
    cohort: exposure.cohort ?? null,
    day_precision: exposure.dayPrecision ?? 'day',
    consent_shown: exposure.consentShown ?? null,
    consent_words: exposure.consentWords ?? null,
  }));
}

function phoneRows(report: NewReport): NewRow<'report_phone'>[] {
  return report.draft.phones.map(({ label, exposedToNone }) => ({
    report_id: report.reportId,
    label,
    exposed_to_none: exposedToNone ? 1 : 0,
  }));
}
