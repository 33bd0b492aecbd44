import type { Lists } from '../numerics/lists.ts';
import type { NamedCohortKey } from './signal-person.ts';

/**
 * The facts of all persons that are judged together, as columns: twenty million calls fit in memory, and every later
 * step only walks arrays. Persons, campaigns, numbers, ranges and regions are indices from 0; days are whole days
 * since 1970-01-01.
 */
export interface SignalTable {
  readonly personCount: number;
  /** The pseudonym of a person. */
  nameOf(person: number): string;
  /** 0: not said. */
  readonly regionOf: Int32Array;
  readonly cohorts: PersonCohorts;
  /** Calls by person: the number, and beside it the day. */
  readonly calls: Lists;
  readonly calledOn: Int32Array;
  readonly ranges: SignalRanges;
  readonly campaigns: readonly string[];
  /** Exposures by person, one for each campaign, the latest first: the campaign, and beside it day, grade and route. */
  readonly exposures: Lists;
  readonly exposedOn: Int32Array;
  /** Index in EVIDENCE_GRADES of the best grade of any exposure to it. */
  readonly gradeOf: Uint8Array;
  /** Index in EXPOSURE_ROUTES of the first exposure to it. */
  readonly routeOf: Uint8Array;
}

/** With whom persons came, by person; −1: nothing is known of it. */
export interface PersonCohorts {
  readonly named: Readonly<Record<NamedCohortKey, Int32Array>>;
  readonly signedUpOn: Int32Array;
}

/** Which ranges there are and which a number lies in. */
export interface SignalRanges {
  readonly count: number;
  /** In their written form. */
  nameOf(range: number): string;
  readonly openDigitsOf: Uint8Array;
  /** By number: the ranges it lies in, the narrowest (itself) first. */
  readonly containing: Lists;
}
