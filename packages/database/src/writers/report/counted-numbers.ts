import { type CallerNumber, ensureCallerNumber } from '@rangewatch/numbering';
import {
  type CallTime,
  type CountedNumber,
  callTimeOf,
  ensureCalendarDay,
  ensureWeek,
  type Week,
} from '@rangewatch/schema';
import type { ReportDelta } from '../../rollup/report-delta.ts';
import { receiptMembers } from '../../receipt-members.ts';
import type { Db, Tx } from '../../tables.ts';

/** What a report's numbers were counted as when it was accepted: what a withdrawal subtracts. */
export async function countedNumbersOf(
  tx: Tx,
  reportId: string,
): Promise<Pick<ReportDelta, 'numbers' | 'turnedAway'>> {
  const rows = await tx
    .selectFrom('call')
    .leftJoin('report_number', (join) =>
      join
        .onRef('report_number.report_id', '=', 'call.report_id')
        .onRef('report_number.caller_number', '=', 'call.caller_number'),
    )
    .select(['call.caller_number as number', 'week', 'day', 'hour', 'day_part', 'weekday'])
    .select(['turned_away', 'is_counted'])
    .where('call.report_id', '=', reportId)
    .where('call.caller_number', 'is not', null)
    .orderBy('ordinal')
    .$narrowType<{ number: string }>()
    .execute();
  const counted = rows.filter((row) => row.is_counted === 1 && row.turned_away === 0);
  const turnedAway = rows.filter((row) => row.turned_away === 1).map((row) => row.number);
  return {
    numbers: [...Map.groupBy(counted, (row) => row.number)].map(([number, calls]) => ({
      number: ensureCallerNumber(number),
      weeks: [...new Set(calls.map((call): Week => ensureWeek(call.week)))],
      times: calls.flatMap(timeOf),
    })),
    turnedAway: [...new Set(turnedAway)].map((number): CallerNumber => ensureCallerNumber(number)),
  };
}

/** Calls of before the record knew times have no weekday: they were never counted by time. */
function timeOf(call: {
  day: string;
  hour: number | null;
  day_part: string | null;
  weekday: number | null;
}): CountedNumber['times'] {
  if (call.weekday === null) return [];
  const dayPart = call.day_part as CallTime['dayPart'];
  return [callTimeOf(ensureCalendarDay(call.day), call.hour, dayPart)];
}

/** Of all that stands of a receipt. */
export async function countedNumbers(
  db: Db,
  receiptHash: Uint8Array,
): Promise<readonly CallerNumber[]> {
  const members = await receiptMembers(db, receiptHash);
  const standing = members.filter(({ state }) => state === 'accepted');
  if (standing.length === 0) return [];
  const rows = await db
    .selectFrom('report_number')
    .select('caller_number')
    .distinct()
    .where(
      'report_id',
      'in',
      standing.map(({ report_id }) => report_id),
    )
    .where('is_counted', '=', 1)
    .execute();
  return rows.map((row) => ensureCallerNumber(row.caller_number));
}
