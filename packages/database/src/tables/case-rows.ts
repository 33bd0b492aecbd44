import type { CaseOutcome, CaseState, EvidenceRequestState } from '@rangewatch/schema';

/** A case of an authority about a row of a week's release. */
export interface AuthorityCaseRow {
  case_id: string;
  /** Null: the authority has no accounts here, and the operator notes what it says. */
  authority_id: string | null;
  authority: string;
  week: string;
  revision: number;
  subject: string;
  state: CaseState;
  /** Null until it is closed; also of cases closed before outcomes were noted. */
  outcome: CaseOutcome | null;
  opened_at: number;
}

/** Somebody of an authority asked for the evidence behind a row. */
export interface EvidenceRequestRow {
  request_id: string;
  authority_id: string;
  subject: string;
  week: string;
  reason: string;
  /** That nobody answered in time is read from `expires_at`. */
  state: Exclude<EvidenceRequestState, 'expired'>;
  requested_by: string;
  requested_at: number;
  expires_at: number;
  answered_by: string | null;
  answered_at: number | null;
  answer_reason: string | null;
  handed_over_at: number | null;
}
