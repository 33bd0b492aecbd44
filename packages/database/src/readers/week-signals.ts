import { ensureCalendarDay, replyDeadline, type Week, type WeekSignal } from '@rangewatch/schema';
import type { Db } from '../tables.ts';
import type { WeekCampaignSignal } from './week-readers.ts';

/** Of campaigns that are still on record as they were; one that was rejected since is no longer named. */
export async function weekSignals(db: Db, week: Week): Promise<readonly WeekCampaignSignal[]> {
  const rows = await db
    .selectFrom('signal_week_view')
    .innerJoin('campaign', 'campaign.campaign_id', 'signal_week_view.campaign_id')
    .leftJoin('organiser_reply', 'organiser_reply.campaign_id', 'signal_week_view.campaign_id')
    .select(['signal_week_view.campaign_id', 'signals_json', 'invited_on'])
    .where('week', '=', week)
    .where('screening', '=', 'accepted')
    .orderBy('signal_week_view.campaign_id')
    .execute();
  return rows.flatMap(({ campaign_id, signals_json, invited_on }) => {
    const deadline = invited_on === null ? null : replyDeadline(ensureCalendarDay(invited_on));
    return (JSON.parse(signals_json) as WeekSignal[]).map((signal, at) => ({
      campaignId: campaign_id,
      ordinal: at + 1,
      replyDeadline: deadline,
      ...signal,
    }));
  });
}
