import type { Flag } from './flag.ts';

export interface CampaignRow {
  campaign_id: string;
  title: string;
  organiser_name: string;
  channel: string;
  starts_on: string | null;
  ends_on: string | null;
  participants_claimed: number | null;
  description: string | null;
  link: string | null;
  screening: 'held' | 'accepted' | 'rejected';
  screening_reason: string | null;
  screened_at: number | null;
  registered_at: number;
  idempotency_hash: Uint8Array;
  content_hash: Uint8Array;
  is_sample: Flag;
}

export interface CampaignCountRow {
  campaign_id: string;
  week: string;
  report_count: number;
  reporter_count: number;
  reporter_count_to_date: number;
  exposure_count: number;
}
