import { ensureCallerNumber } from '@rangewatch/numbering';
import { type CountedNumber, ensureWeek, type Week } from '@rangewatch/schema';
import type { Tx } from '../tables.ts';

/** The counted numbers of a report with the weeks they called in, as they were when it was accepted. */
export async function countedNumbersOf(tx: Tx, reportId: string): Promise<CountedNumber[]> {
  const rows = await tx
    .selectFrom('report_number')
    .innerJoin('call', (join) =>
      join
        .onRef('call.report_id', '=', 'report_number.report_id')
        .onRef('call.caller_number', '=', 'report_number.caller_number'),
    )
    .select(['report_number.caller_number as number', 'call.week as week'])
    .where('report_number.report_id', '=', reportId)
    .where('report_number.is_counted', '=', 1)
    .distinct()
    .execute();
  const weeks = new Map<string, Week[]>();
  for (const row of rows) {
    const known = weeks.get(row.number) ?? [];
    known.push(ensureWeek(row.week));
    weeks.set(row.number, known);
  }
  return [...weeks].map(([number, called]) => ({
    number: ensureCallerNumber(number),
    weeks: called,
  }));
}
