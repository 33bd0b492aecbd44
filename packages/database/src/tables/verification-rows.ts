/** One phone of a draft or a report, and the code that shows it to be the reporter's. */
export interface PhoneVerificationRow {
  /** Keyed hash of the code. */
  code_hash: Uint8Array;
  /** Keyed hash of the draft's resume code; once sent, the hash of the report's receipt code. */
  owner_hash: Uint8Array;
  label: string;
  /** Keyed hash of the phone's number; null until its message came. */
  phone_tag: Uint8Array | null;
  created_at: number;
  expires_at: number;
  verified_at: number | null;
  /** Null while the report is unfinished. */
  report_id: string | null;
}
