import type { Flag } from './flag.ts';

/** A file that a reporter attached. */
export interface EvidenceRow {
  evidence_id: string;
  /** Keyed hash of the draft's resume code; once sent, the hash of the report's receipt code. */
  owner_hash: Uint8Array;
  /** Null while the report is unfinished. */
  report_id: string | null;
  kind: string;
  subject: string;
  media_type: string;
  byte_count: number;
  sha256: Uint8Array;
  /** The file's own key, sealed to the offline key `key_id`. */
  sealed_key: Uint8Array;
  key_id: string;
  /** Under which name the picture's copy is stored; null: there is none. */
  copy_name: string | null;
  is_covered: Flag;
  /** Why it is opened with care; null: nothing was found in it. */
  caution: string | null;
  received_at: number;
  /** From when on the days are counted that it is kept: its arrival, or the last time it was handed out. */
  kept_from: number;
}

/** Somebody was given a file, or looked at its copy; stays when the file is gone. */
export interface EvidenceActRow {
  act_id: string;
  evidence_id: string;
  /** Null once the report was erased. */
  report_id: string | null;
  kind: 'released' | 'viewed';
  /** Whom it was given to, or who looked. */
  recipient: string;
  reason: string;
  acted_at: number;
  leaf_index: number;
  /** The request it was handed out for; null: it was looked at, or handed out before there were requests. */
  request_id: string | null;
  /** Of the file as it arrived, when it was handed out for a request: whoever was given it can compare. */
  sha256: Uint8Array | null;
}
