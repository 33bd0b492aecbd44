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
