import { type CampaignExposed, exposedShares, expectedIn } from './campaign-exposed.ts';
import { pairMargins } from './pair-persons.ts';
import { LARGEST_HIDDEN_RATIO, MASKING_SHARE } from './signal-policy.ts';
import type { SignalView } from './signal-view.ts';

/** How many exposed persons would be called from a range if the campaign had nothing to do with it. */
export interface Expectation {
  /** E = Σ n1s·m1s/Ns. */
  readonly expected: number;
  /**
   * Σ n1s·c_s/N0s, called at the rate of the persons who were not exposed: where the campaign supplies so many of all
   * persons that no ratio O/E could stand out, because its own persons are in m1. Null elsewhere, and where everybody
   * is exposed, so that there is nobody to compare with.
   */
  readonly withoutOwn: number | null;
}

export function expectationOf(
  view: SignalView,
  exposed: CampaignExposed,
  { range, observed }: { readonly range: number; readonly observed: number },
): Expectation {
  const expected = expectedIn(view, range, exposedShares(view, exposed.perStratum));
  const called = view.ranges.calledCount(range);
  const isHidden = called < LARGEST_HIDDEN_RATIO * expected && observed > MASKING_SHARE * called;
  return { expected, withoutOwn: isHidden ? rateOfOthers(view, exposed, range) : null };
}

/** What a pair is judged by. */
export function judgedExpectation({ expected, withoutOwn }: Expectation): number {
  return withoutOwn ?? expected;
}

function rateOfOthers(view: SignalView, exposed: CampaignExposed, range: number): number | null {
  let expected = 0;
  for (const margin of pairMargins(view, exposed, range).values()) {
    const others = margin.total - margin.exposed;
    if (others <= 0 && margin.exposed > 0) return null;
    if (others > 0) expected += (margin.exposed / others) * (margin.called - margin.both);
  }
  return expected;
}
