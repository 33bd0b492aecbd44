import { informationComponent } from '../disproportionality/information-component.ts';
import { type CalledPerson, expectedWithout, type PairFacts } from './called-persons.ts';

/** IC025 at which a pair is screened in: at least twice as many as expected. */
export const SCREENED_IC025 = 1;

/**
 * The fragility number: the fewest of the exposed and called that would have to be disregarded for IC025 to fall below
 * `threshold`. 0 when it is below already. It says how many reports would have to be untrue, not whether they are.
 * Those are taken first that weigh most: of the strata that expect fewest.
 */
export function fragilityNumber(facts: PairFacts, threshold: number = SCREENED_IC025): number {
  const { calledPersons, strata } = facts;
  const byWeight = calledPersons.toSorted(
    (one, other) => shareOf(one, strata) - shareOf(other, strata),
  );
  const holds = (removedCount: number): boolean => {
    const expected = expectedWithout(facts, byWeight.slice(0, removedCount));
    const observed = calledPersons.length - removedCount;
    return informationComponent(observed, Math.max(0, expected)).ic025 >= threshold;
  };
  let removedCount = 0;
  while (removedCount < calledPersons.length && holds(removedCount)) removedCount += 1;
  return removedCount;
}

/** Exposed among the persons of a stratum: the smaller it is, the less a person of it was to be expected. */
function shareOf({ stratum }: CalledPerson, strata: PairFacts['strata']): number {
  const margin = strata.get(stratum);
  return margin && margin.total > 0 ? margin.exposed / margin.total : 0;
}
