import type { EvidenceRequestState, ProblemCode, SubjectRow, Week } from '@rangewatch/schema';
import type { StoredEvidence } from '../evidence/evidence-writers.ts';

/** Requests of authorities for the evidence behind a row, answered by a second person before anything is handed out. */
export interface EvidenceRequestWriters {
  /** The same request sent again is the same. */
  requestEvidence(request: NewEvidenceRequest): Promise<RequestNoted>;
  /** Sending the same answer again changes nothing. */
  answerEvidenceRequest(answer: EvidenceAnswer): Promise<RequestNoted>;
  /** Those of an authority, or of all; newest first, at most `limit`. */
  listEvidenceRequests(query: EvidenceRequestQuery): Promise<readonly EvidenceRequestRecord[]>;
  /** Null when there is none. */
  findEvidenceRequest(requestId: string): Promise<EvidenceRequestRecord | null>;
  /** Files of a request that was approved, as they stood then, less what is gone since; oldest first. */
  listRequestedEvidence(requestId: string): Promise<readonly StoredEvidence[]>;
  /** Notes that a file is handed out for an approved request; null when the request or the file does not allow it. */
  noteHandOut(file: HandOut): Promise<NotedHandOut | null>;
  /** All is handed out: nothing more is handed out for it. False when it is not approved, or was handed over before. */
  completeHandOver(done: HandOver): Promise<boolean>;
}

/** What is behind a row within the bounds of the authority that asks. */
export interface AskedEvidence extends SubjectRow {
  readonly authorityId: string;
}

/** What every step leaves in the ledger. */
interface Noted {
  readonly at: Date;
  /** The deployment's week of `at`. */
  readonly inWeek: Week;
  readonly leafSalt: Uint8Array;
}

export interface NewEvidenceRequest extends SubjectRow, Noted {
  readonly requestId: string;
  readonly authorityId: string;
  readonly personId: string;
  readonly reason: string;
  readonly expiresAt: Date;
}

export interface EvidenceAnswer extends Noted {
  readonly requestId: string;
  readonly authorityId: string;
  readonly personId: string;
  readonly decision: 'approved' | 'refused';
  readonly reason: string;
}

export type RequestNoted =
  | { readonly status: 'noted'; readonly requestId: string }
  | { readonly status: 'refused'; readonly code: ProblemCode };

export interface EvidenceRequestQuery {
  /** Null: of all. */
  readonly authorityId: string | null;
  readonly state?: Exclude<EvidenceRequestState, 'expired'>;
  readonly limit: number;
}

export interface EvidenceRequestRecord extends SubjectRow {
  readonly requestId: string;
  readonly authority: string;
  readonly campaignTitle: string | null;
  readonly reason: string;
  readonly state: Exclude<EvidenceRequestState, 'expired'>;
  readonly requestedAt: Date;
  readonly expiresAt: Date;
  readonly requester: RequestPerson;
  readonly answer: {
    readonly label: string;
    readonly at: Date;
    readonly reason: string;
  } | null;
  readonly handedOver: {
    readonly at: Date;
    readonly files: readonly { readonly evidenceId: string; readonly sha256: Uint8Array }[];
  } | null;
}

export interface RequestPerson {
  readonly personId: string;
  readonly label: string;
  /** Still belongs to the authority. */
  readonly isActive: boolean;
}

/** One file of a request, about to be written for the authority. */
export interface HandOut extends Noted {
  readonly actId: string;
  readonly requestId: string;
  readonly evidenceId: string;
}

export interface NotedHandOut {
  readonly leafIndex: number;
  readonly recipient: string;
  readonly reason: string;
}

/** All files of a request were written. */
export interface HandOver extends Noted {
  readonly requestId: string;
}
