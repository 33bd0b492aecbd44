import { ensureCallerNumber } from '@rangewatch/numbering';
import {
  dayNumber,
  ensureCalendarDay,
  type EvidenceGrade,
  type ExposureRoute,
} from '@rangewatch/schema';
import type { Tx } from '../../tables.ts';

const WEEK_DAYS = 7;

/** What the reports of persons say that count: accepted, and neither withdrawn nor corrected since. In the order they came. */
export type OwnRecords = Awaited<ReturnType<typeof readOwnRecords>>;

export async function readOwnRecords(tx: Tx, personIds: readonly string[]) {
  const [reports, calls, exposures, phones, verified] = [
    await readReports(tx, personIds),
    await readCalls(tx, personIds),
    await readExposures(tx, personIds),
    await readPhones(tx, personIds),
    await readVerified(tx, personIds),
  ];
  return {
    reports: Map.groupBy(reports, ({ person_id }) => person_id),
    calls: Map.groupBy(calls, ({ person_id }) => person_id),
    exposures: Map.groupBy(exposures, ({ person_id }) => person_id),
    phones: Map.groupBy(phones, ({ person_id }) => person_id),
    verified: new Set(verified.map(({ person_id }) => person_id)),
  };
}

function standing(tx: Tx, personIds: readonly string[]) {
  return tx
    .selectFrom('report')
    .where('report.person_id', 'in', personIds)
    .where('report.state', '=', 'accepted')
    .orderBy('report.leaf_index')
    .$narrowType<{ person_id: string }>();
}

async function readReports(tx: Tx, personIds: readonly string[]) {
  const query = standing(tx, personIds).select(['person_id', 'received_at', 'home_province']);
  return await query.$narrowType<{ person_id: string }>().execute();
}

/** Numbers that were held, because their network named them too often, and calls that a list turned away do not count. */
async function readCalls(tx: Tx, personIds: readonly string[]) {
  const rows = await standing(tx, personIds)
    .innerJoin('call', 'call.report_id', 'report.report_id')
    .leftJoin('report_number', (join) =>
      join
        .onRef('report_number.report_id', '=', 'call.report_id')
        .onRef('report_number.caller_number', '=', 'call.caller_number'),
    )
    .select(['person_id', 'call.caller_number', 'day', 'phone_label', 'recorded_from'])
    .select(['turned_away', 'is_counted'])
    .$narrowType<{ person_id: string }>()
    .execute();
  return rows.map((row) => ({
    person_id: row.person_id,
    from:
      row.caller_number === null || row.turned_away === 1 || row.is_counted === 0
        ? null
        : ensureCallerNumber(row.caller_number),
    on: dayNumber(ensureCalendarDay(row.day)),
    phone: row.phone_label,
    isFromLog: row.recorded_from === 'call_log',
  }));
}

async function readExposures(tx: Tx, personIds: readonly string[]) {
  const rows = await standing(tx, personIds)
    .innerJoin('exposure', 'exposure.report_id', 'report.report_id')
    .select([
      'report.person_id',
      'campaign_id',
      'exposed_on',
      'day_precision',
      'route',
      'evidence_grade',
    ])
    .select(['phone_label', 'cohort'])
    .orderBy('exposure.ordinal')
    .$narrowType<{ person_id: string }>()
    .execute();
  return rows.map((row) => ({
    person_id: row.person_id,
    campaign: row.campaign_id,
    phone: row.phone_label,
    on: latestDay(row),
    route: row.route as ExposureRoute,
    grade: row.evidence_grade as EvidenceGrade,
    cohort: row.cohort,
  }));
}

/** "About then" may be a week later; what is not remembered takes no part. Only what came surely after it counts. */
function latestDay(row: { exposed_on: string; day_precision: string }): number | null {
  const day = dayNumber(ensureCalendarDay(row.exposed_on));
  if (row.day_precision === 'unknown') return null;
  return row.day_precision === 'week' ? day + WEEK_DAYS : day;
}

async function readPhones(tx: Tx, personIds: readonly string[]) {
  return await standing(tx, personIds)
    .innerJoin('report_phone', 'report_phone.report_id', 'report.report_id')
    .select(['person_id', 'label'])
    .$narrowType<{ person_id: string }>()
    .execute();
}

async function readVerified(tx: Tx, personIds: readonly string[]) {
  return await standing(tx, personIds)
    .innerJoin('phone_verification', 'phone_verification.report_id', 'report.report_id')
    .where('verified_at', 'is not', null)
    .select('person_id')
    .$narrowType<{ person_id: string }>()
    .execute();
}
