import type { PictureRow } from '@rangewatch/call-log';
import type {
  CalendarDay,
  CallRecord,
  Category,
  ConsentDisplay,
  ConsentGiver,
  DayPart,
  DayPrecision,
  EvidenceGrade,
  ExposureRoute,
  Medium,
  Province,
  ReceiptCode,
} from '@rangewatch/schema';

/** What one line of the report says so far: one number, when, how often. */
export interface CallAnswer {
  /** As typed; null is a withheld number. */
  readonly number: string | null;
  readonly medium: Medium;
  readonly day: CalendarDay | null;
  readonly time: { readonly part: DayPart } | { readonly clock: string } | null;
  readonly count: number | null;
  readonly isApproximate: boolean;
  /** Which of the person's phones was called; absent: the first. */
  readonly phone?: string;
  /** By which clock the time was typed; absent: the deployment's. */
  readonly zone?: string;
}

/** A call taken from the phone's call log or read from a screenshot, and looked over by the person. */
export interface LoggedCall {
  readonly number: string | null;
  readonly medium: Medium;
  /** ISO 8601 in UTC; null where only the day is known. */
  readonly startedAt: string | null;
  readonly day: CalendarDay | null;
  readonly answered: boolean | null;
  readonly turnedAway: boolean;
  readonly recordedFrom: Exclude<CallRecord, 'typed'>;
}

/** A call of a log that is still looked over. */
export interface OfferedCall extends LoggedCall {
  /** Ticked on a page that was sent already. */
  readonly isUnwanted: boolean;
}

/** A call log as it was read, until the person has ticked what was unwanted. */
export interface OfferedLog {
  readonly calls: readonly OfferedCall[];
  readonly leftOut: {
    readonly outgoingCount: number;
    readonly contactCount: number;
    readonly futureCount: number;
    readonly oldCount: number;
    readonly surplusCount: number;
    readonly unreadCount: number;
  };
  /** The file broke off before its end. */
  readonly isCutOff: boolean;
}

/** Another phone of the person: what it was given to; none makes it the control. */
export interface PhoneAnswer {
  readonly label: string;
  readonly givenTo: 'none' | 'unknown' | readonly string[];
}

/** Whose phone rang; a child is one under 14, whose guardian writes. */
export const FOR_WHOM = ['self', 'relative', 'child'] as const;
export type ForWhom = (typeof FOR_WHOM)[number];

export interface ExposureAnswer {
  readonly campaignId: string;
  /** Shown back to the person; the record goes by the id. */
  readonly title: string;
  readonly on: CalendarDay | null;
  readonly route: ExposureRoute | null;
  readonly grade: EvidenceGrade | null;
  // Absent in drafts from before they were asked.
  readonly precision?: DayPrecision;
  readonly consentShown?: ConsentDisplay | null;
  readonly consentWords?: string | null;
  /** Code of the shared link that led to it; absent in drafts from before there were any. */
  readonly cohort?: string | null;
}

export const GIVEN_TO = ['campaign', 'none', 'unknown'] as const;
export type GivenTo = (typeof GIVEN_TO)[number];

/** Everything answered so far; kept as a draft until it is sent. */
export interface ReportAnswers {
  /** Random, chosen at the first answer; keys made from it make sending twice harmless. */
  readonly seed: string;
  readonly calls: readonly CallAnswer[];
  /** Nobody has called: the report only says what the number was given to. */
  readonly isUncalled: boolean;
  readonly logged: readonly LoggedCall[];
  readonly offered: OfferedLog | null;
  /** What was read from a picture of a call list, until the person has looked it over. */
  readonly pictured: readonly PictureRow[] | null;
  readonly givenTo: GivenTo | null;
  readonly exposures: readonly ExposureAnswer[];
  /** The campaign whose page the person came from. */
  readonly suggestedCampaignId: string | null;
  /** Code of the shared link by which they came to that page. */
  readonly suggestedCohort: string | null;
  readonly countAsPerson: boolean | null;
  readonly consentBy: ConsentGiver;
  /** Null: not asked yet. Empty: there is only one. */
  readonly otherPhones: readonly PhoneAnswer[] | null;
  readonly forWhom: ForWhom | null;
  readonly homeProvince: Province | null;
  readonly category: Category | null;
  /** The earlier report that this one adds calls to, or takes the place of. */
  readonly earlier: {
    readonly receiptCode: string;
    readonly kind: 'addition' | 'correction';
  } | null;
  /** Lines of the list last pasted that hold no number; absent: none. */
  readonly leftOutOfList?: readonly string[];
  /** It has been sent, and this is its receipt; kept until the person has been shown it. */
  readonly sentAs: ReceiptCode | null;
  /** Sending has begun: what is written may not change any more until it has come to an end. */
  readonly isSending: boolean;
}

/** Entries written one by one; more come as a list or from the call log. */
export const MOST_LINES = 100;

export function emptyAnswers(seed: string): ReportAnswers {
  return {
    seed,
    calls: [],
    isUncalled: false,
    logged: [],
    offered: null,
    pictured: null,
    givenTo: null,
    exposures: [],
    suggestedCampaignId: null,
    suggestedCohort: null,
    countAsPerson: null,
    consentBy: 'self',
    otherPhones: null,
    forWhom: null,
    homeProvince: null,
    category: null,
    earlier: null,
    sentAs: null,
    isSending: false,
  };
}

export function withCall(answers: ReportAnswers, line: number, call: CallAnswer): ReportAnswers {
  const calls = [...answers.calls];
  calls[line] = call;
  return { ...answers, calls, isUncalled: false };
}

export function withExposure(
  answers: ReportAnswers,
  index: number,
  change: Partial<ExposureAnswer>,
): ReportAnswers {
  const exposures = answers.exposures.map((exposure, at) =>
    at === index ? { ...exposure, ...change } : exposure,
  );
  return { ...answers, exposures };
}

/** Whether an entry has its number, its day and its count. */
export function isFinished({ day, count }: CallAnswer): boolean {
  return day !== null && count !== null;
}
