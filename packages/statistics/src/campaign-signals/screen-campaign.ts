import { informationComponent } from '../disproportionality/information-component.ts';
import { SCREENED_IC025 } from '../robustness/fragility.ts';
import type { CampaignExposed } from './campaign-exposed.ts';
import { expectationOf, type Expectation, judgedExpectation } from './expectation.ts';
import {
  LEAST_CALLED_WEEKS,
  LEAST_CALLING_NUMBERS,
  LEAST_OBSERVED_PERSONS,
} from './signal-policy.ts';
import { boundsOf } from '../numerics/lists.ts';
import { walkCallsFrom } from './person-calls.ts';
import type { SignalView } from './signal-view.ts';

/** A campaign and a range of which at least twice as many exposed persons were called as comparable others. */
export interface ScreenedPair extends Expectation {
  readonly range: number;
  /** O: exposed persons called after they gave their number. */
  readonly observed: number;
  readonly ic025: number;
  /** ISO weeks with a call after the exposure, and the numbers that called. */
  readonly weekCount: number;
  readonly numberCount: number;
}

/** Pairs with O ≥ 5, IC025 ≥ 1, calls in two weeks and from two numbers. */
export function screenCampaign(view: SignalView, exposed: CampaignExposed): ScreenedPair[] {
  const screened: ScreenedPair[] = [];
  for (const [range, observed] of observedRanges(view, exposed)) {
    if (observed < LEAST_OBSERVED_PERSONS) continue;
    const expectation = expectationOf(view, exposed, { range, observed });
    const { ic025 } = informationComponent(observed, judgedExpectation(expectation));
    if (ic025 < SCREENED_IC025) continue;
    const spread = spreadOf(view, exposed, range);
    if (spread.weekCount >= LEAST_CALLED_WEEKS && spread.numberCount >= LEAST_CALLING_NUMBERS)
      screened.push({ range, observed, ...expectation, ic025, ...spread });
  }
  return screened;
}

/** O by range. */
export function observedRanges(
  { called, lastOn }: SignalView,
  { persons }: CampaignExposed,
): ReadonlyMap<number, number> {
  const observed = new Map<number, number>();
  for (const { person, on } of persons) {
    const [from, to] = boundsOf(called, person);
    for (let at = from; at < to; at += 1) {
      if ((lastOn[at] ?? 0) <= on) continue;
      const range = called.values[at] ?? 0;
      observed.set(range, (observed.get(range) ?? 0) + 1);
    }
  }
  return observed;
}

/** Weeks and numbers of the calls after the exposure: one evening's dialling has one of each. */
function spreadOf(view: SignalView, { persons }: CampaignExposed, range: number) {
  const weeks = new Set<number>();
  const numbers = new Set<number>();
  for (const { person, on } of persons)
    walkCallsFrom(view, person, range, (number, day) => {
      if (day <= on) return;
      weeks.add(Math.ceil(day / 7));
      numbers.add(number);
    });
  return { weekCount: weeks.size, numberCount: numbers.size };
}
