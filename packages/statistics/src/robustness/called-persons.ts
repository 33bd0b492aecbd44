import type { EvidenceGrade } from '@rangewatch/schema';

/** Ways in which reports may have one origin: each is looked at by itself. */
export const COHORT_KEYS = ['invite', 'device', 'network', 'signUp', 'wording'] as const;
export type CohortKey = (typeof COHORT_KEYS)[number];

/** One exposed person who was called from a node: what speaks for or against counting them. */
export interface CalledPerson {
  /** Which comparable persons they belong to. */
  readonly stratum: number;
  readonly grade: EvidenceGrade;
  /** With whom they came, by key; absent: alone. */
  readonly cohorts: Readonly<Partial<Record<CohortKey, string>>>;
}

/** A stratum's persons in all and those called from the node, exposed or not. */
export interface StratumMargin {
  readonly exposed: number;
  readonly called: number;
  readonly total: number;
  /** Exposed and called, also those called before they were exposed. */
  readonly both: number;
}

/** Everything that O and E of one campaign and node are made of. */
export interface PairFacts {
  readonly calledPersons: readonly CalledPerson[];
  readonly strata: ReadonlyMap<number, StratumMargin>;
  /** E is the rate of the persons who were not exposed, because the exposed would hide themselves. */
  readonly isAgainstOthers: boolean;
}

/** E as it would be without some of the exposed and called: they leave the margins they are in. */
export function expectedWithout(
  { strata, isAgainstOthers }: Pick<PairFacts, 'strata' | 'isAgainstOthers'>,
  removed: readonly CalledPerson[],
): number {
  const gone = Map.groupBy(removed, ({ stratum }) => stratum);
  let expected = 0;
  for (const [stratum, { exposed, called, total, both }] of strata) {
    const count = gone.get(stratum)?.length ?? 0;
    const compared = isAgainstOthers ? total - exposed : total - count;
    const calledOfThem = isAgainstOthers ? called - both : called - count;
    if (compared > 0) expected += ((exposed - count) / compared) * calledOfThem;
  }
  return expected;
}
