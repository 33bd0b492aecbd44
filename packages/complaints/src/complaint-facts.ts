import type { CallerNumber } from '@rangewatch/numbering';
import type {
  CalendarDay,
  Category,
  DayPart,
  EvidenceGrade,
  ExposureRoute,
  Medium,
} from '@rangewatch/schema';

/** One call or message, or several alike. */
export interface ComplaintCall {
  /** Null: no number was shown. */
  readonly callerNumber: CallerNumber | null;
  readonly medium: Medium;
  readonly day: CalendarDay;
  /** `14:03`; null where it is not known. */
  readonly clock: string | null;
  readonly dayPart: DayPart | null;
  readonly callCount: number;
  readonly countIsApproximate: boolean;
  readonly answered: boolean | null;
}

/** Where the called number had been given before. */
export interface ComplaintCampaign {
  readonly title: string;
  readonly organiserName: string;
  readonly exposedOn: CalendarDay;
  readonly route: ExposureRoute;
  readonly evidenceGrade: EvidenceGrade;
  /** What the reporter remembers of a consent text there; null where nothing is on record. */
  readonly consent: {
    readonly shown: 'shown' | 'not_shown' | 'not_remembered';
    readonly words: string | null;
  } | null;
}

/** Where and when the report was recorded, by which it can be checked. */
export interface ComplaintRecord {
  readonly reportId: string;
  readonly receivedOn: CalendarDay;
  readonly receivedClock: string;
  readonly timeZone: string;
  /** Of what stands: the place in the ledger, and the hash that stands there, in hex. */
  readonly entries: readonly { readonly leafIndex: number; readonly leafHash: string }[];
  /** The page where the reporter opens the report. */
  readonly checkedAt: string;
}

/** What a complaint rests on: one report, as its reporter told it. */
export interface ComplaintFacts {
  readonly record: ComplaintRecord;
  readonly calls: readonly ComplaintCall[];
  readonly category: Category | null;
  readonly campaigns: readonly ComplaintCampaign[];
  readonly evidence: readonly {
    readonly name: string;
    /** Of the file, in hex. */
    readonly sha256: string;
  }[];
  readonly onBehalf: boolean;
}

/** What only this one answer holds: it is typed last and kept nowhere. */
export interface Complainant {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
}
