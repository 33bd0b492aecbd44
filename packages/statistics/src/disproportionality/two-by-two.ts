/**
 * Persons by whether they gave their number to a campaign and whether they were called from a range afterwards.
 * All four are counts of persons, never of calls.
 */
export interface TwoByTwo {
  /** Exposed and called: the observed count O. */
  readonly a: number;
  /** Exposed, not called. */
  readonly b: number;
  /** Not exposed, called. */
  readonly c: number;
  /** Neither. */
  readonly d: number;
}

/** From what is counted in the record: O, persons exposed n1, persons called m1, persons in all N. */
export function twoByTwo(margins: {
  readonly observed: number;
  readonly exposed: number;
  readonly called: number;
  readonly total: number;
}): TwoByTwo {
  const { observed: a, exposed, called, total } = margins;
  return { a, b: exposed - a, c: called - a, d: total - exposed - called + a };
}

/** Persons that would be exposed and called if the two had nothing to do with each other: E = n1·m1/N. 0 for an empty table. */
export function expectedCount({ a, b, c, d }: TwoByTwo): number {
  const total = a + b + c + d;
  // Divided first: products of two counts of 10⁸ persons leave the integers a double holds exactly.
  return total === 0 ? 0 : ((a + b) / total) * (a + c);
}

/**
 * E = Σ n1s·m1s/Ns over strata of comparable persons, the sum of what each stratum expects by itself
 * (as MGPS and openEBGM do). Empty strata add nothing.
 */
export function stratifiedExpectedCount(strata: Iterable<TwoByTwo>): number {
  let expected = 0;
  for (const stratum of strata) expected += expectedCount(stratum);
  return expected;
}

/** Relative reporting ratio O/E; null when nothing is expected. */
export function relativeReportingRatio(observed: number, expected: number): number | null {
  return expected > 0 ? observed / expected : null;
}

/** Haldane's and Anscombe's correction: half a person in every cell, for tables with an empty one. Label what is made of it. */
export function haldane({ a, b, c, d }: TwoByTwo): TwoByTwo {
  return { a: a + 0.5, b: b + 0.5, c: c + 0.5, d: d + 0.5 };
}
