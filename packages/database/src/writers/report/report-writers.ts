import type { CallerNumber } from '@rangewatch/numbering';
import type {
  ActSubject,
  AuthorityActKind,
  CalendarDay,
  CaseStep,
  Jurisdiction,
  Week,
} from '@rangewatch/schema';
import type { StoredEvidence } from '../evidence/evidence-writers.ts';
import type {
  AcceptOutcome,
  EarlierReport,
  NewReport,
  ReportState,
  ReporterTag,
} from './new-report.ts';

/** A receipt stands for a report, what was added to it later and its corrections. */
export interface Withdrawal {
  /** SHA-256 of the receipt code. */
  readonly receiptHash: Uint8Array;
  readonly withdrawnAt: Date;
  /** The deployment's week of `withdrawnAt`. */
  readonly week: Week;
  /** Fresh salt for each ledger entry. */
  readonly leafSalt: () => Uint8Array;
  /** Opens `sealedTags`, so that the people counted by a report are subtracted exactly. */
  readonly unsealTags: (sealedTags: Uint8Array, reportId: string) => readonly ReporterTag[];
}

export type WithdrawOutcome =
  | {
      readonly status: 'withdrawn';
      readonly reportId: string;
      readonly withdrawnAt: Date;
      readonly leafIndex: number;
    }
  | { readonly status: 'unknown' };

/** With it went files: what is stored of them is the caller's to delete. */
export type EraseOutcome =
  | (WithdrawOutcome & {
      readonly status: 'withdrawn';
      readonly evidence: readonly StoredEvidence[];
    })
  | { readonly status: 'unknown' };

/** What an authority did with a release, other than a step of a case. */
export interface AuthorityAct {
  readonly actId: string;
  readonly week: Week;
  readonly revision: number;
  readonly kind: Exclude<AuthorityActKind, CaseStep>;
  /** The row of the release it is about; null: all of it. */
  readonly subject: ActSubject | null;
  /** What the authority says, shown word for word; blank: nothing. */
  readonly words: string;
  /** Which authority, as it calls itself. */
  readonly authority: string;
  /** What it was bounded to as it acted: who lies outside is in nothing it was given. */
  readonly bounds: Jurisdiction;
  readonly actedOn: CalendarDay;
  readonly notedAt: Date;
  readonly leafSalt: Uint8Array;
}

export interface EndLinks {
  /** Persons whose last report is of this instant or earlier. */
  readonly lastReportBy: Date;
  /** Persons of one commit. */
  readonly limit: number;
}

export interface EndedLinks {
  readonly endedCount: number;
  /** False: more are due. */
  readonly isDone: boolean;
}

export interface ReportWriters {
  /** Accepts reports in one commit; outcomes come in the same order. */
  acceptReports(reports: readonly NewReport[]): Promise<readonly AcceptOutcome[]>;
  /** What a key was used for before; null when it is new. */
  findByIdempotency(idempotencyHash: Uint8Array): Promise<EarlierReport | null>;
  /** How the reports of these keys stand; keys that are new are absent. At most 500 keys. */
  reportStates(idempotencyHashes: readonly Uint8Array[]): Promise<readonly ReportState[]>;
  /** Numbers that count by what a receipt stands for. */
  countedNumbers(receiptHash: Uint8Array): Promise<readonly CallerNumber[]>;
  /** Takes back all a receipt stands for: it stays on record and counts nowhere. Withdrawing again answers the same. */
  withdrawReport(withdrawal: Withdrawal): Promise<WithdrawOutcome>;
  /**
   * Withdraws it and erases what it said; what is left is that there was a report, in which weeks it counted, and its
   * ledger entries, which nobody can open any more.
   */
  eraseReport(withdrawal: Withdrawal): Promise<EraseOutcome>;
  /**
   * Ends the links of persons who have not reported for long: their reports stay and are nobody's, what they counted to
   * stays counted.
   */
  endPersonLinks(due: EndLinks): Promise<EndedLinks>;
  /** False when there is no such release. */
  noteAuthorityAct(act: AuthorityAct): Promise<boolean>;
  /** The same, but nothing new where this authority's act of the kind about this row, within these bounds, is noted for the day. */
  noteAuthorityActOfDay(act: AuthorityAct): Promise<boolean>;
}
