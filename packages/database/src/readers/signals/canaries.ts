import type { CallerNumber } from '@rangewatch/numbering';
import { ensureCalendarDay } from '@rangewatch/schema';
import type { Db } from '../../tables.ts';
import type { CanaryRecord } from './signal-readers.ts';

/** By label, calls by day and number. */
export async function listCanaries(db: Db): Promise<readonly CanaryRecord[]> {
  const canaries = await db.selectFrom('canary').selectAll().orderBy('label').execute();
  const calls = await db
    .selectFrom('canary_call')
    .selectAll()
    .orderBy('label')
    .orderBy('called_on')
    .orderBy('caller_number')
    .execute();
  const callsOf = Map.groupBy(calls, ({ label }) => label);
  return canaries.map((row) => ({
    label: row.label,
    campaignId: row.campaign_id,
    givenOn: row.given_on === null ? null : ensureCalendarDay(row.given_on),
    watchedFrom: ensureCalendarDay(row.watched_from),
    watchedTo: row.watched_to === null ? null : ensureCalendarDay(row.watched_to),
    leafIndex: row.leaf_index,
    calls: (callsOf.get(row.label) ?? []).map(({ called_on, caller_number }) => ({
      calledOn: ensureCalendarDay(called_on),
      from: caller_number as CallerNumber,
    })),
  }));
}
