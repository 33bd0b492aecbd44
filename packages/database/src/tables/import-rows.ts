import type { Flag } from './flag.ts';

export interface ImportFileRow {
  file_id: number;
  sha256: string;
  name: string;
  source: string;
  is_sample: Flag;
  started_at: number;
  completed_at: number | null;
  lines_done: number;
  accepted_count: number;
  withheld_count: number;
  rejected_count: number;
  leaf_index: number | null;
}

export interface ImportedReportRow {
  file_id: number;
  line: number;
  caller_number: string | null;
  created_at: string;
  week: string;
  category: string | null;
  is_robocall: Flag | null;
  area_code: string | null;
  /** The time of the call as printed, `2021-07-06 14:30:00`; null where the file has none. */
  called_at: string | null;
}

export interface ImportRejectionRow {
  file_id: number;
  line: number;
  code: string;
  value: string;
  week: string | null;
}

/** What the calls of a partner's file came to; the file itself and its lines are in `import_file`. */
export interface PartnerFileRow {
  file_id: number;
  call_count: number;
  rejected_call_count: number;
}

/** A line that was not accepted, or one call of a line that was. */
export interface PartnerRejectionRow {
  file_id: number;
  line: number;
  ordinal: number;
  /** `calls.3.from`; empty: the whole line. */
  path: string;
  code: string;
  value: string;
}
