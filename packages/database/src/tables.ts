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
  range_part: RangePartRow;
  range_key: RangeKeyRow;
  wanted_mark: WantedMarkRow;
  wanted_number: { caller_number: string; reporter_count: number };
  known_number: KnownNumberRow;
  objection: ObjectionRow;
  listed_range: ListedRangeRow;
  listing_head: ListingHeadRow;
  draft: DraftRow;
  report_phone: ReportPhoneRow;
  authority_act: AuthorityActRow;
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
  /**
   * `all`, `week:2026-W34`, `category:warranty`, `weekday:1`, `daypart:evening`, `hour:14`, `campaign` (says which
   * campaign had the number) or `turned-away` (in no other facet).
   */
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
}

/** One of several phones of a reporter, by a label of theirs. */
export interface ReportPhoneRow {
  report_id: string;
  label: string;
  exposed_to_none: Flag;
}

/** An unfinished report: sealed under a code that is not kept. */
export interface DraftRow {
  /** Keyed hash of the resume code. */
  owner_hash: Uint8Array;
  sealed: Uint8Array;
  saved_at: number;
  expires_at: number;
}

/** What an authority did with a release, as it said or as the service saw. */
export interface AuthorityActRow {
  act_id: string;
  week: string;
  revision: number;
  kind: 'downloaded' | 'acted_on';
  authority: string;
  /** Calendar day. */
  acted_on: string;
  noted_at: number;
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
  /** The time of the call as printed, `2021-07-06 14:30:00`; null where the file has none. */
  called_at: string | null;
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

/**
 * Distinct numbers ever reported in each of the ten parts of a range of at most 10,000 numbers: one row tells
 * whether a range is spread, whatever the number of reports and weeks in its parts.
 */
export type RangePartRow = { readonly range: string; readonly source: string } & Record<
  PartColumn,
  number
>;

export const PART_COLUMNS = ['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8', 'n9'] as const;
export type PartColumn = (typeof PART_COLUMNS)[number];

/** What a hash that somebody looks up by stands for. */
export interface RangeKeyRow {
  /** `phoneblock`: SHA-1 of a number or its first digits, with `+`; `bucket`: of a block's prefix, without. */
  form: 'phoneblock' | 'bucket';
  hash: Uint8Array;
  range: string;
}

/** One person who says that a number is wanted; the tag is made from a secret only they hold. */
export interface WantedMarkRow {
  caller_number: string;
  tag: Uint8Array;
  marked_at: number;
}

/** A number a person has checked: it stays out of every block list. */
export interface KnownNumberRow {
  caller_number: string;
  /** Null: its holder gave none for the public page. */
  name: string | null;
  basis: 'operator' | 'objection';
  noted_at: number;
}

export interface ObjectionRow {
  objection_id: string;
  range: string;
  relation: string;
  /** AES-256-GCM; null once erased, or when nothing was written. */
  sealed_statement: Uint8Array | null;
  receipt_hash: Uint8Array;
  idempotency_hash: Uint8Array;
  content_hash: Uint8Array;
  state: 'held' | 'accepted' | 'rejected';
  reason: string | null;
  received_at: number;
  decided_at: number | null;
}

/** A number or range on the published list, with its public figures only. `votes` 0: taken off, kept as a tombstone. */
export interface ListedRangeRow {
  range: string;
  open_digits: number;
  version: number;
  votes: number;
  category: string | null;
  last_week: string;
  /** In thousandths; orders by heat at any time. */
  heat_score: number;
  place_id: string | null;
  carrier_id: string | null;
  /** The day it was taken off; null while it is listed. */
  delisted_on: string | null;
}

export interface ListingHeadRow {
  id: number;
  version: number;
  /** Ledger leaves the list takes account of. */
  ledger_size: number;
  refreshed_at: number;
  /** When everything was last looked at, not only what changed; 0 asks for it. */
  full_at: number;
}

/** A connection on which reading is all that is wanted. */
export type Db = Kysely<Tables>;
/** A writing transaction; writers are built from it, so that no other handle is in reach. */
export type Tx = Transaction<Tables>;
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>;
