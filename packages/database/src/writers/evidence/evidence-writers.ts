import type { EvidenceCaution, EvidenceKind, EvidenceSubject, Week } from '@rangewatch/schema';

/** Whose file it is: the report being written, or one that was sent. */
export interface EvidenceOwner {
  readonly kind: 'draft' | 'receipt';
  /** Keyed hash of the resume code, or hash of the receipt code. */
  readonly ownerHash: Uint8Array;
}

/** What is on record of a file that is stored already. */
export interface StoredEvidence {
  readonly evidenceId: string;
  readonly kind: EvidenceKind;
  readonly subject: EvidenceSubject;
  readonly mediaType: string;
  readonly byteCount: number;
  /** Of the file as it arrived. */
  readonly sha256: Uint8Array;
  readonly sealedKey: Uint8Array;
  readonly keyId: string;
  /** Under which name the picture's copy is stored; null: there is none. */
  readonly copyName: string | null;
  readonly isCovered: boolean;
  /** Why it is opened with care; null: nothing was found. */
  readonly caution: EvidenceCaution | null;
  readonly receivedAt: Date;
  /** Null while the report is unfinished. */
  readonly reportId: string | null;
}

export interface NewEvidence extends Omit<StoredEvidence, 'reportId' | 'isCovered'> {
  readonly owner: EvidenceOwner;
  readonly mostFiles: number;
  readonly mostBytes: number;
}

export type AddEvidenceOutcome =
  | { readonly status: 'added' }
  /** The owner has a file of the same content. */
  | { readonly status: 'known'; readonly evidence: StoredEvidence }
  | { readonly status: 'too_many' }
  | { readonly status: 'too_large' }
  /** The draft was sent or has ended, or the report counts no more. */
  | { readonly status: 'owner_gone' };

/** Somebody is given a file, or looks at its copy. */
export interface EvidenceAct {
  readonly actId: string;
  readonly evidenceId: string;
  readonly kind: 'released' | 'viewed';
  /** Whom it is given to, or who looks. */
  readonly recipient: string;
  readonly reason: string;
  readonly actedAt: Date;
  /** The deployment's week of `actedAt`. */
  readonly week: Week;
  readonly leafSalt: Uint8Array;
}

export type EvidenceView = Omit<EvidenceAct, 'kind'>;

export interface EvidenceWriters {
  addEvidence(evidence: NewEvidence): Promise<AddEvidenceOutcome>;
  /** Oldest first. */
  listEvidence(ownerHash: Uint8Array): Promise<readonly StoredEvidence[]>;
  /** Files of reports that were sent, oldest first; at most `limit`. */
  listSentEvidence(limit: number): Promise<readonly StoredEvidence[]>;
  /** Null when its report was not sent, or it is gone. */
  findSentEvidence(evidenceId: string): Promise<StoredEvidence | null>;
  /** Puts a covered copy in the place of the one under `earlierName`; false when that is not the copy any more. */
  replaceCopy(evidenceId: string, earlierName: string, copyName: string): Promise<boolean>;
  /** The record forgets it; null when the owner has no such file. */
  removeEvidence(ownerHash: Uint8Array, evidenceId: string): Promise<StoredEvidence | null>;
  /** Notes who looks at a copy before it is shown; null when there is no such file. */
  noteEvidenceView(view: EvidenceView): Promise<{ leafIndex: number } | null>;
  /** Forgets files whose draft has ended, and those kept since `keptSince` or longer. Returns what was forgotten. */
  dropEndedEvidence(now: Date, keptSince: Date): Promise<readonly StoredEvidence[]>;
  /** Which of the files named by these ids are on record. At most 500. */
  knownEvidence(evidenceIds: readonly string[]): Promise<ReadonlyMap<string, StoredEvidence>>;
}
