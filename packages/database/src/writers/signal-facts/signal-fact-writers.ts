import type { CallerNumber } from '@rangewatch/numbering';
import type { EvidenceGrade, ExposureRoute, ProblemCode } from '@rangewatch/schema';

/** One person's facts as they replace what was kept of the person. Days are whole days since 1970-01-01. */
export interface SignalPersonFacts {
  /** The source's pseudonym. */
  readonly person: string;
  readonly region: string | null;
  readonly isVerified: boolean;
  readonly signedUpOn: number | null;
  readonly cohorts: Readonly<Partial<Record<CohortKey, string>>>;
  readonly phones: readonly string[];
  readonly exposures: readonly SignalExposureFact[];
  readonly calls: readonly SignalCallFact[];
  readonly log: { readonly from: number; readonly to: number } | null;
}

export type CohortKey = 'invite' | 'network' | 'device' | 'wording';

export interface SignalExposureFact {
  /** The source's id of the campaign. */
  readonly campaign: string;
  readonly phone: string;
  readonly on: number | null;
  readonly route: ExposureRoute;
  readonly grade: EvidenceGrade;
}

export interface SignalCallFact {
  readonly phone: string;
  readonly on: number;
  readonly from: CallerNumber;
}

/** Persons of one source; where one comes twice the later stands. */
export interface SignalPersonBatch {
  readonly source: string;
  readonly persons: readonly SignalPersonFacts[];
}

export interface PutPersons {
  readonly changedCount: number;
  readonly unchangedCount: number;
}

export interface SignalCampaignFacts {
  readonly campaign: string;
  readonly title: string | null;
  readonly organiserName: string | null;
  readonly startsOn: number | null;
  readonly region: string | null;
}

export interface SignalCampaignBatch {
  readonly source: string;
  readonly campaigns: readonly SignalCampaignFacts[];
}

/** A line that was not accepted, or one call of a line that was. */
export interface PartnerRejection {
  readonly line: number;
  /** `calls.3.from`; empty: the whole line. */
  readonly path: string;
  readonly code: ProblemCode;
  /** What stood there, cut to 64 characters. */
  readonly value: string;
}

/** Some lines of a partner's file with everything they came to. */
export interface PartnerImportBatch extends SignalPersonBatch, SignalCampaignBatch {
  readonly fileId: number;
  /** Persons who took back what they told. */
  readonly removed: readonly string[];
  readonly linesDone: number;
  readonly acceptedCount: number;
  readonly rejectedCount: number;
  /** Calls that are kept, calls without a number, and calls that were left out. */
  readonly callCount: number;
  readonly withheldCount: number;
  readonly rejectedCallCount: number;
  readonly rejections: readonly PartnerRejection[];
}

export interface PartnerCalls {
  readonly callCount: number;
  readonly rejectedCallCount: number;
}

export interface OwnPersonsBatch {
  /** The most persons of one commit. */
  readonly limit: number;
  readonly timeZone: string;
}

export interface ProjectedPersons {
  readonly changedCount: number;
  readonly removedCount: number;
  /** False: more are waiting. */
  readonly isDone: boolean;
}

export interface SignalFactWriters {
  /** Replaces what is kept of each person; whose facts are the same as before stays as it is. */
  putSignalPersons(batch: SignalPersonBatch): Promise<PutPersons>;
  /** Takes the facts of persons out; their rows stay, empty, until the next run has counted them so. */
  removeSignalPersons(source: string, persons: readonly string[]): Promise<number>;
  /** Makes facts of our own persons whose reports changed; who has no report or no link any more is taken out. */
  projectOwnPersons(batch: OwnPersonsBatch): Promise<ProjectedPersons>;
  putSignalCampaigns(batch: SignalCampaignBatch): Promise<void>;
  /** Facts, rejections and the line reached, in one commit. */
  importPartnerBatch(batch: PartnerImportBatch): Promise<PutPersons>;
  findPartnerCalls(fileId: number): Promise<PartnerCalls>;
  listPartnerRejections(fileId: number): AsyncIterable<PartnerRejection>;
}
