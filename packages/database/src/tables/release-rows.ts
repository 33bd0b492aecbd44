import type {
  AuthorityActKind,
  CaseOutcome,
  CountReading,
  ReleaseManifest,
  Source,
} from '@rangewatch/schema';

export interface ReleaseRow {
  week: string;
  revision: number;
  published_at: number;
  manifest: string;
  manifest_sha256: string;
  ledger_size: number;
  report_count: number;
}

/** A total as a release published it; a blank category is all of them. */
export interface ReleaseTotalRow {
  week: string;
  revision: number;
  source: Source;
  category: string;
  status: ReleaseManifest['status'];
  report_count: number;
  number_count: number | null;
  days_with_reports: number | null;
  counts_are: CountReading;
  /** Of the release's own leaf: what was on record at a ledger size. */
  leaf_index: number;
}

/** The shares of a week's source as its first release gave them; null: too few reports. */
export interface ReleaseShareRow {
  week: string;
  source: Source;
  evidence_tenths: number | null;
  disputed_tenths: number | null;
}

/** A reading of a published week, after which `revision` was its newest: its own, or one that changed nothing. */
export interface WeekLookRow {
  week: string;
  revision: number;
  ledger_size: number;
  looked_at: number;
  method: string;
}

/** What an authority did with a release, as it said or as the service saw. */
export interface AuthorityActRow {
  act_id: string;
  week: string;
  revision: number;
  kind: AuthorityActKind;
  authority: string;
  /** Calendar day. */
  acted_on: string;
  noted_at: number;
  /** The row of the release it is about; blank: all of it. */
  subject: string;
  /** What the authority says, as it says it. */
  words: string;
  leaf_index: number | null;
  /** Null: no step of a case. */
  case_id: string | null;
  outcome: CaseOutcome | null;
  /** Who of the authority acted; null: the operator noted it. */
  person_id: string | null;
  /** What the authority was bounded to then, as in `authority`; both null: not bounded, or noted before bounds were. */
  provinces_json: string | null;
  categories_json: string | null;
}
