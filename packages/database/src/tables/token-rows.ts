export interface TokenRow {
  token_id: string;
  name: string;
  scope: string;
  hash: Uint8Array;
  created_at: number;
  expires_at: number | null;
  revoked_at: number | null;
}
