/** An unfinished report: sealed under a code that is not kept. */
export interface DraftRow {
  /** Keyed hash of the resume code. */
  owner_hash: Uint8Array;
  sealed: Uint8Array;
  saved_at: number;
  expires_at: number;
}
