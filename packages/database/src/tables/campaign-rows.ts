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
  /** Title and organiser, folded. */
  search_text: string;
  /** The campaign this one was found to be; it is rejected itself. */
  merged_into: string | null;
}

export interface CampaignContributionRow {
  contribution_id: string;
  campaign_id: string;
  field: string;
  /** AES-256-GCM; null once decided. */
  sealed_value: Uint8Array | null;
  /** JSON; null until accepted. */
  value: string | null;
  state: 'held' | 'accepted' | 'rejected';
  reason: string | null;
  received_at: number;
  decided_at: number | null;
  /** 1: what the campaign itself said before anybody added to it. */
  is_first: Flag;
  idempotency_hash: Uint8Array | null;
  content_hash: Uint8Array | null;
}

/** Persons whose link has ended, as a number. */
export interface CampaignEndedPersonRow {
  campaign_id: string;
  /** Of their calls after they gave the number; empty where they reported none. */
  first_week: string;
  reporter_count: number;
  /** Statements beyond a person's first. */
  repeat_count: number;
}

export interface CampaignCountRow {
  campaign_id: string;
  week: string;
  report_count: number;
  reporter_count: number;
  reporter_count_to_date: number;
  exposure_count: number;
}
