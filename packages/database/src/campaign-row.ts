import { type Campaign, type CampaignChannel, ensureCalendarDay } from '@rangewatch/schema';
import type { Selectable } from 'kysely';
import type { CampaignRow } from './tables/campaign-rows.ts';

export function campaignFromRow(row: Selectable<CampaignRow>): Campaign {
  return {
    campaignId: row.campaign_id,
    title: row.title,
    organiserName: row.organiser_name,
    channel: row.channel as CampaignChannel,
    startsOn: row.starts_on === null ? null : ensureCalendarDay(row.starts_on),
    endsOn: row.ends_on === null ? null : ensureCalendarDay(row.ends_on),
    participantsClaimed: row.participants_claimed,
    description: row.description,
    link: row.link,
    screening: row.screening,
    registeredAt: new Date(row.registered_at),
    isSample: row.is_sample === 1,
  };
}
