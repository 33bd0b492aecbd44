import type { CallerNumber, NumberRange } from '@rangewatch/numbering';
import type { CalendarDay, Week } from '@rangewatch/schema';

/** Days are whole days since 1970-01-01 in the deployment's time zone. */
export interface SignalReaders {
  /** Persons who are counted and were called after a day, up to and with another, and everything of them. */
  signalFacts(days: { readonly after: number; readonly to: number }): SignalFactRows;
  /** Whole persons of the counted kind, each with everything they said: all who were called from a range. */
  signalPersonsCalledFrom(range: NumberRange): Promise<readonly SignalPersonFacts[]>;
  /** All who gave their number to one of these campaigns. */
  signalPersonsExposedTo(campaignNos: readonly number[]): Promise<readonly SignalPersonFacts[]>;
  /** Numbers of the service's own, by label. */
  listCanaries(): Promise<readonly CanaryRecord[]>;
  /** O of every campaign and hundred numbers with at least five, as SQL keeps it. */
  signalPairs(): Promise<readonly SignalPairCount[]>;
  /** The newest run of a week, or of the latest week; null: none yet. */
  findSignalRun(asOf?: Week): Promise<SignalRunRecord | null>;
  /** Results of a run, by campaign and range. */
  listSignalResults(runId: number): Promise<readonly SignalResultRecord[]>;
}

export interface CanaryRecord {
  readonly label: string;
  readonly campaignId: string | null;
  readonly givenOn: CalendarDay | null;
  readonly watchedFrom: CalendarDay;
  /** Null: nobody said yet who called it. */
  readonly watchedTo: CalendarDay | null;
  readonly leafIndex: number;
  readonly calls: readonly { readonly calledOn: CalendarDay; readonly from: CallerNumber }[];
}

export interface SignalFactRows {
  /** The highest numbers in use. */
  sizes(): Promise<{ readonly personNo: number; readonly rangeNo: number }>;
  campaigns(): Promise<readonly SignalCampaignRecord[]>;
  /** In code-point order of source and pseudonym. */
  persons(): AsyncIterable<readonly SignalPersonRecord[]>;
  /** By person. */
  calls(): AsyncIterable<readonly SignalCallRecord[]>;
  exposures(): AsyncIterable<readonly SignalExposureRecord[]>;
  ranges(): AsyncIterable<readonly SignalRangeRecord[]>;
  /** By number, the narrowest range first. */
  numberRanges(): AsyncIterable<readonly { readonly numberNo: number; readonly rangeNo: number }[]>;
}

export interface SignalCampaignRecord {
  readonly campaignNo: number;
  readonly source: string;
  readonly campaignRef: string;
  readonly campaignId: string | null;
  readonly title: string | null;
  readonly organiserName: string | null;
}

export interface SignalPersonRecord {
  readonly personNo: number;
  readonly source: string;
  readonly personRef: string;
  readonly region: string | null;
  readonly isVerified: boolean;
  readonly signedUpOn: number | null;
  readonly invite: string | null;
  readonly network: string | null;
  readonly device: string | null;
  readonly wording: string | null;
  readonly log: { readonly from: number; readonly to: number } | null;
}

export interface SignalCallRecord {
  readonly personNo: number;
  readonly numberNo: number;
  readonly calledOn: number;
}

export interface SignalExposureRecord {
  readonly personNo: number;
  readonly campaignNo: number;
  readonly phone: string;
  readonly exposedOn: number | null;
  readonly grade: string;
  readonly route: string;
}

export interface SignalRangeRecord {
  readonly rangeNo: number;
  readonly range: NumberRange;
  readonly openDigits: number;
}

export interface SignalPersonFacts extends SignalPersonRecord {
  readonly phones: readonly string[];
  readonly exposures: readonly Omit<SignalExposureRecord, 'personNo'>[];
  readonly calls: readonly {
    readonly phone: string;
    readonly calledOn: number;
    readonly callerNumber: CallerNumber;
  }[];
}

export interface SignalPairCount {
  readonly campaignNo: number;
  readonly range: NumberRange;
  readonly observed: number;
}

/** A run as it was frozen. */
export interface SignalRunRecord {
  readonly runId: number;
  readonly asOf: Week;
  readonly ranAt: Date;
  /** SHA-256 of everything that was judged, lower-case hex. */
  readonly factsHash: string;
  readonly methodVersion: string;
  readonly codeVersion: string;
  readonly seed: number;
  readonly isVerifiedBasis: boolean;
  readonly personCount: number;
  readonly testedCampaigns: number;
}

export interface SignalResultRecord {
  /** The campaign on record; null: a partner's that is not matched to one. */
  readonly campaignId: string | null;
  readonly source: string;
  readonly campaignRef: string;
  readonly range: NumberRange;
  readonly level: string;
  /** JSON. */
  readonly result: string;
}
