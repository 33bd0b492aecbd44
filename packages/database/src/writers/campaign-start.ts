import { type CalendarDay, ensureCalendarDay } from '@rangewatch/schema';
import type { Db } from '../tables.ts';

/** The first day of a campaign on record; null when there is none, or its first day is not known. */
export async function findCampaignStart(db: Db, campaignId: string): Promise<CalendarDay | null> {
  const row = await db
    .selectFrom('campaign')
    .select('starts_on')
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst();
  return row?.starts_on ? ensureCalendarDay(row.starts_on) : null;
}
