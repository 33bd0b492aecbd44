export interface TokenRow {
  token_id: string;
  name: string;
  scope: string;
  /** The authority it ends with; null: it belongs to none. */
  authority_id: string | null;
  hash: Uint8Array;
  created_at: number;
  expires_at: number | null;
  revoked_at: number | null;
  /** To the minute; null: never used. */
  last_used_at: number | null;
}
