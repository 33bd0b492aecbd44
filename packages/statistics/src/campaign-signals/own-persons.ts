import { informationComponent } from '../disproportionality/information-component.ts';
import {
  type CampaignExposed,
  countPerStratum,
  exposedShares,
  expectedIn,
} from './campaign-exposed.ts';
import { isCalledAfter, pairPersons } from './pair-persons.ts';
import type { SignalView } from './signal-view.ts';
import type { CountedPair } from './counted-pair.ts';

/** Another campaign that was found for a range overlapping this one. */
export interface Rival {
  readonly campaign: string;
  readonly exposed: CampaignExposed;
}

/** The pair on persons who did not give their number to the rival. */
export interface WithoutRival extends CountedPair {
  readonly campaign: string;
  /** Exposed and called persons who gave it to both. */
  readonly sharedCount: number;
}

/**
 * A campaign whose participants also took part in another may stand out for that one's sake. So the pair is counted
 * again without those who took part in both, for every rival that stands out more.
 */
export function withoutRivals(
  view: SignalView,
  exposed: CampaignExposed,
  range: number,
  rivals: readonly Rival[],
): WithoutRival[] {
  const called = pairPersons(view, exposed, range).filter(isCalledAfter);
  return rivals.map((rival) => {
    const others = new Set(rival.exposed.persons.map(({ person }) => person));
    const own = exposed.persons.filter(({ person }) => !others.has(person));
    const ownCalled = called.filter(({ person }) => !others.has(person)).length;
    const shares = exposedShares(view, countPerStratum(own, view.members.length));
    const expected = expectedIn(view, range, shares);
    return {
      campaign: rival.campaign,
      sharedCount: called.length - ownCalled,
      observed: ownCalled,
      expected,
      ...informationComponent(ownCalled, expected),
    };
  });
}
