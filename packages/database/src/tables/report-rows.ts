import type { Flag } from './flag.ts';

export interface ReportRow {
  report_id: string;
  channel: string;
  state: 'accepted' | 'withdrawn';
  received_at: number;
  withdrawn_at: number | null;
  category: string | null;
  home_province: string | null;
  exposed_to_none: Flag;
  person_id: string | null;
  receipt_hash: Uint8Array;
  idempotency_hash: Uint8Array;
  content_hash: Uint8Array;
  sealed_tags: Uint8Array;
  /** Null once erased: the leaf then commits to nothing that can be opened. */
  leaf_salt: Uint8Array | null;
  leaf_index: number;
  withdrawal_leaf_index: number | null;
  /** 1: counted among the reports that name a campaign. */
  campaign_counted: Flag;
  /** The report whose receipt this one belongs to; null: its own. */
  root_report_id: string | null;
  /** When a correction took its place; it is withdrawn then too. */
  superseded_at: number | null;
  /** When its content was erased; it is withdrawn then too. */
  erased_at: number | null;
  on_behalf: Flag;
  consent_by: string;
  /** Keyed hash of calls and campaigns, by which the same report is recognised; null: not written in a draft, or erased. */
  likeness: Uint8Array | null;
}

/** One of several phones of a reporter, by a label of theirs. */
export interface ReportPhoneRow {
  report_id: string;
  label: string;
  exposed_to_none: Flag;
}

export interface CallRow {
  report_id: string;
  ordinal: number;
  /** Null: the number was withheld. */
  caller_number: string | null;
  medium: string;
  day: string;
  week: string;
  started_at: number | null;
  day_part: string | null;
  call_count: number;
  count_is_approximate: Flag;
  answered: Flag | null;
  /** ISO 8601, 1 to 7; null in rows that are not counted by time. */
  weekday: number | null;
  /** Null where the exact time is not known. */
  hour: number | null;
  /** 1: a list of ours turned the call away; it counts for nothing else. */
  turned_away: Flag;
  phone_label: string;
  recorded_from: string;
}

/** The distinct numbers of a report; `is_counted` 0: held, because its network named the number too often that day. */
export interface ReportNumberRow {
  report_id: string;
  caller_number: string;
  is_counted: Flag;
}

export interface PersonRow {
  person_id: string;
  tag: Uint8Array;
  last_report_at: number;
}

export interface ExposureRow {
  report_id: string;
  ordinal: number;
  campaign_id: string;
  person_id: string | null;
  exposed_on: string;
  route: string;
  evidence_grade: string;
  phone_label: string;
  /** Code of the shared link that led to the form; never shown. */
  cohort: string | null;
  /** `day`: exactly `exposed_on`. `week`: a week more or less. `unknown`: then at the latest; onsets leave both out. */
  day_precision: string;
  /** Null: not asked, or not answered. */
  consent_shown: string | null;
  /** As the reporter wrote it; never public. */
  consent_words: string | null;
}
