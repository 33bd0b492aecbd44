import type { Insertable, Kysely, Transaction } from 'kysely';

/**
 * Row types of every table, as the migrations create them on both engines.
 * Instants are ms since the epoch, days and weeks are text, flags are 0 or 1.
 */
export interface Tables {
  range_count: RangeCountRow;
  reporter_tag: ReporterTagRow;
  report: ReportRow;
  call: CallRow;
  report_number: ReportNumberRow;
  person: PersonRow;
  exposure: ExposureRow;
  campaign: CampaignRow;
  campaign_count: CampaignCountRow;
  import_file: ImportFileRow;
  imported_report: ImportedReportRow;
  import_rejection: ImportRejectionRow;
  ledger_head: { id: number; size: number };
  ledger_leaf: LedgerLeafRow;
  release: ReleaseRow;
  token: TokenRow;
}

type Flag = 0 | 1;

/**
 * The rollup every look-up reads: one row per range, source and facet.
 * Only our own reports have an `all` row: a report may count in several weeks, an imported one in
 * exactly one, so that its total is the sum of its weeks.
 */
export interface RangeCountRow {
  range: string;
  source: string;
  /** `all`, `week:2026-W34` or `category:warranty`. */
  facet: string;
  report_count: number;
  /** Distinct numbers of the week; 0 in rows that are no week. */
  number_count: number;
  /** Those of them whose earliest week this is: summed over the weeks, the distinct numbers ever reported. */
  first_number_count: number;
  /** Null where people cannot be told apart: imports and categories. */
  reporter_count: number | null;
}

/** One person counted in one range and week (`''`: standing). Tags of different ranges cannot be linked. */
export interface ReporterTagRow {
  range: string;
  week: string;
  tag: Uint8Array;
  report_count: number;
}

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
}

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

export interface ImportFileRow {
  file_id: number;
  sha256: string;
  name: string;
  source: string;
  is_sample: Flag;
  started_at: number;
  completed_at: number | null;
  lines_done: number;
  accepted_count: number;
  withheld_count: number;
  rejected_count: number;
  leaf_index: number | null;
}

export interface ImportedReportRow {
  file_id: number;
  line: number;
  caller_number: string | null;
  created_at: string;
  week: string;
  category: string | null;
  is_robocall: Flag | null;
  area_code: string | null;
}

export interface ImportRejectionRow {
  file_id: number;
  line: number;
  code: string;
  value: string;
  week: string | null;
}

export interface LedgerLeafRow {
  leaf_index: number;
  type: string;
  entry: string;
  hash: Uint8Array;
}

export interface ReleaseRow {
  week: string;
  revision: number;
  published_at: number;
  manifest: string;
  manifest_sha256: string;
  ledger_size: number;
  report_count: number;
}

export interface TokenRow {
  token_id: string;
  name: string;
  scope: string;
  hash: Uint8Array;
  created_at: number;
  expires_at: number | null;
  revoked_at: number | null;
}

/** A connection on which reading is all that is wanted. */
export type Db = Kysely<Tables>;
/** A writing transaction; writers are built from it, so that no other handle is in reach. */
export type Tx = Transaction<Tables>;
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>;
