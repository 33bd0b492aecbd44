import type { AuthorityRole } from '@rangewatch/schema';

export interface AuthorityRow {
  authority_id: string;
  name: string;
  /** JSON list of provinces; null: all. */
  provinces_json: string | null;
  /** JSON list of categories; null: all. */
  categories_json: string | null;
  created_at: number;
  ended_at: number | null;
}

/** Somebody at an authority, under what the operator calls them. */
export interface AuthorityPersonRow {
  person_id: string;
  authority_id: string;
  label: string;
  role: AuthorityRole;
  created_at: number;
  ended_at: number | null;
}

/** A link that lets a person register one passkey or sign-on; gone once it was used. */
export interface AuthorityInvitationRow {
  code_hash: Uint8Array;
  person_id: string;
  created_at: number;
  expires_at: number;
}

export interface AuthorityPasskeyRow {
  /** base64url, as the browser names it. */
  credential_id: string;
  person_id: string;
  /** COSE. */
  public_key: Uint8Array;
  counter: number;
  /** JSON list of how the browser reaches it; a hint only. */
  transports_json: string;
  created_at: number;
  last_used_at: number | null;
}

/** Who a person is at their authority's own sign-on; gone with their access. */
export interface AuthorityIdentityRow {
  /** Keyed hash of issuer and subject. */
  identity_hash: Uint8Array;
  person_id: string;
  created_at: number;
  last_used_at: number | null;
}

export interface AuthoritySessionRow {
  token_hash: Uint8Array;
  person_id: string;
  created_at: number;
  expires_at: number;
  /** To the minute. */
  last_seen_at: number;
  ended_at: number | null;
}

/** A challenge that was answered: a second answer to it is refused for as long as it would hold. */
export interface AuthorityUsedChallengeRow {
  challenge_hash: Uint8Array;
  expires_at: number;
}
