import type { CallerNumber } from '@rangewatch/numbering';
import type { EvidenceGrade, ExposureRoute } from '@rangewatch/schema';

/** One person as signals count them. Every day is a whole number of days since 1970-01-01 in the deployment's zone. */
export interface SignalPerson {
  /** Pseudonym; one of its kind among all that are judged together. */
  readonly person: string;
  /** Home region, ISO 3166-2; null: not said. */
  readonly region: string | null;
  /** A phone of theirs is verified. */
  readonly isVerified: boolean;
  readonly signedUpOn: number | null;
  /** With whom they came, by key; absent: alone, as far as is known. */
  readonly cohorts: Readonly<Partial<Record<NamedCohortKey, string>>>;
  /** Labels of their phones, also of one that was given to nobody. */
  readonly phones: readonly string[];
  readonly exposures: readonly SignalExposure[];
  readonly calls: readonly SignalCall[];
  /** First and last day of the complete call log of their phones; null: none was given. */
  readonly log: { readonly from: number; readonly to: number } | null;
}

/** Cohorts that come with a name; the sign-up window is found from the days. */
export type NamedCohortKey = 'invite' | 'device' | 'network' | 'wording';

/** One phone given to one campaign. */
export interface SignalExposure {
  readonly campaign: string;
  readonly phone: string;
  /** The latest day it can have been; null: not remembered, and then it takes no part. */
  readonly on: number | null;
  readonly route: ExposureRoute;
  readonly grade: EvidenceGrade;
}

/** A displayed number that called a phone on a day, however often. */
export interface SignalCall {
  readonly phone: string;
  readonly on: number;
  readonly from: CallerNumber;
}
