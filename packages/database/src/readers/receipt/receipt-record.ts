import type {
  ActSubject,
  AuthorityActKind,
  CalendarDay,
  CallRecord,
  CaseOutcome,
  Category,
  ConsentDisplay,
  ConsentGiver,
  DayPart,
  DayPrecision,
  EvidenceGrade,
  EvidenceCaution,
  EvidenceKind,
  EvidenceSubject,
  ExposureRoute,
  Jurisdiction,
  Medium,
  Week,
} from '@rangewatch/schema';

/** Everything on record of one receipt, as rows: each says which report it belongs to. */
export interface ReceiptRecord {
  /** The report the receipt was given for first, then additions and corrections in the order they came. */
  readonly reports: readonly {
    readonly reportId: string;
    readonly state: 'accepted' | 'withdrawn';
    readonly receivedAt: Date;
    readonly withdrawnAt: Date | null;
    readonly isSuperseded: boolean;
    readonly isErased: boolean;
    readonly leafIndex: number;
    readonly leafHash: Uint8Array;
    readonly withdrawalLeafIndex: number | null;
    readonly category: Category | null;
    readonly homeProvince: string | null;
    readonly exposedToNone: boolean;
    readonly onBehalf: boolean;
    readonly consentBy: ConsentGiver;
    readonly countedAsPerson: boolean;
  }[];
  /** Newest first. */
  readonly calls: readonly {
    readonly reportId: string;
    /** Its place among those of the report. */
    readonly ordinal: number;
    readonly week: Week;
    readonly callerNumber: string | null;
    readonly medium: Medium;
    readonly day: CalendarDay;
    readonly startedAt: Date | null;
    readonly dayPart: DayPart | null;
    readonly callCount: number;
    readonly countIsApproximate: boolean;
    readonly answered: boolean | null;
    readonly turnedAway: boolean;
    readonly phoneLabel: string;
    readonly recordedFrom: CallRecord;
    readonly isCounted: boolean;
  }[];
  readonly exposures: readonly {
    readonly reportId: string;
    readonly campaignId: string;
    readonly title: string;
    readonly organiserName: string;
    readonly exposedOn: CalendarDay;
    readonly route: ExposureRoute;
    readonly evidenceGrade: EvidenceGrade;
    readonly phoneLabel: string;
    readonly cohort: string | null;
    readonly dayPrecision: DayPrecision;
    readonly consentShown: ConsentDisplay | null;
    readonly consentWords: string | null;
  }[];
  /** Campaigns that the same people gave a number to in any of their reports that stand, as far as they agreed to be linked. */
  readonly linkedExposures: readonly {
    readonly campaignId: string;
    readonly exposedOn: CalendarDay;
    /** Of the report that says so. */
    readonly leafIndex: number;
  }[];
  readonly phones: readonly {
    readonly reportId: string;
    readonly label: string;
    readonly exposedToNone: boolean;
  }[];
  /** Labels of the phones that showed themselves by a message. */
  readonly verifiedPhones: readonly string[];
  /** Files attached to it, oldest first. */
  readonly evidence: readonly {
    readonly evidenceId: string;
    readonly kind: EvidenceKind;
    readonly subject: EvidenceSubject;
    readonly mediaType: string;
    readonly byteCount: number;
    readonly sha256: Uint8Array;
    readonly receivedAt: Date;
    readonly isCovered: boolean;
    readonly caution: EvidenceCaution | null;
  }[];
  /** Whom its files were handed to; oldest first. */
  readonly evidenceReleases: readonly {
    readonly recipient: string;
    readonly actedAt: Date;
  }[];
  /** All revisions of the weeks its calls fall in. */
  readonly releases: readonly {
    readonly week: Week;
    readonly revision: number;
    readonly isFinal: boolean;
    readonly publishedAt: Date;
    /** Ledger leaves the revision was made from. */
    readonly ledgerSize: number;
  }[];
  /** What authorities did with them. */
  readonly acts: readonly {
    readonly week: Week;
    readonly revision: number;
    readonly kind: AuthorityActKind;
    /** The row of the release it is about; null: all of it. */
    readonly subject: ActSubject | null;
    readonly words: string;
    /** Of a case that was closed. */
    readonly outcome: CaseOutcome | null;
    readonly authority: string;
    /** What it was bounded to then; of acts about a whole release only. */
    readonly bounds: Jurisdiction;
    readonly actedOn: CalendarDay;
    readonly notedAt: Date;
  }[];
}
