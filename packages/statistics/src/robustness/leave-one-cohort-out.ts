import { informationComponent } from '../disproportionality/information-component.ts';
import {
  type CalledPerson,
  COHORT_KEYS,
  type CohortKey,
  expectedWithout,
  type PairFacts,
} from './called-persons.ts';

/** What is left of a pair without the largest group of persons that came together. */
export interface WithoutCohort {
  readonly key: CohortKey;
  /** Persons of the largest cohort; 1 when everybody came alone. */
  readonly largestCount: number;
  /** Its share of all who were exposed and called, 0 to 1. */
  readonly largestShare: number;
  /** 1 / Σ share²: as many cohorts of one size would be as spread. */
  readonly effectiveCohorts: number;
  /** IC025 without the persons of the largest cohort. */
  readonly ic025: number;
}

/** For each key by itself. Nothing for a pair without anybody exposed and called. */
export function leaveOneCohortOut(facts: PairFacts): readonly WithoutCohort[] {
  if (facts.calledPersons.length === 0) return [];
  return COHORT_KEYS.map((key) => withoutLargest(facts, key));
}

function withoutLargest(facts: PairFacts, key: CohortKey): WithoutCohort {
  const { calledPersons } = facts;
  const cohorts = cohortsOf(calledPersons, key);
  const sizes = cohorts.map((cohort) => cohort.length);
  const count = calledPersons.length;
  const largest = cohorts.reduce((one, other) => (other.length > one.length ? other : one), []);
  const removed = largest.length > 1 ? largest : [];
  const expected = expectedWithout(facts, removed);
  return {
    key,
    largestCount: largest.length,
    largestShare: largest.length / count,
    effectiveCohorts: 1 / sizes.reduce((sum, size) => sum + (size / count) ** 2, 0),
    ic025: informationComponent(count - removed.length, Math.max(0, expected)).ic025,
  };
}

/** Who came alone is a cohort of their own. */
function cohortsOf(persons: readonly CalledPerson[], key: CohortKey): CalledPerson[][] {
  const named = Map.groupBy(
    persons.filter(({ cohorts }) => cohorts[key] !== undefined),
    ({ cohorts }) => cohorts[key] ?? '',
  );
  const alone = persons
    .filter(({ cohorts }) => cohorts[key] === undefined)
    .map((person) => [person]);
  return [...named.values(), ...alone];
}
