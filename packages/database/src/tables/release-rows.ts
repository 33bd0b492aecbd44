export interface ReleaseRow {
  week: string;
  revision: number;
  published_at: number;
  manifest: string;
  manifest_sha256: string;
  ledger_size: number;
  report_count: number;
}
