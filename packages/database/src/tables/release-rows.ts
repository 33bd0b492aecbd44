export interface ReleaseRow {
  week: string;
  revision: number;
  published_at: number;
  manifest: string;
  manifest_sha256: string;
  ledger_size: number;
  report_count: number;
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
