import { type Estimate, estimate, notEstimable } from '../estimate.ts';
import { binomialLowerTail, binomialUpperTail, clopperPearson } from '../numerics/binomial.ts';

/** Call-days of one phone or person in two stretches of time. */
export interface BeforeAfter {
  /** Days with a call after the number was given, in `afterDays` days of watching. */
  readonly after: number;
  readonly afterDays: number;
  readonly before: number;
  readonly beforeDays: number;
}

/**
 * Ratio of the rates after and before, with the exact 95 % interval: given their sum, the count after is binomial with
 * share ρT1/(ρT1 + T0) (Clopper and Pearson; R's `poisson.test`). The lower bound is 0 with no call after, the upper
 * infinite with none before; without any call it is not estimable.
 */
export function exactRateRatio({ after, afterDays, before, beforeDays }: BeforeAfter): Estimate {
  if (!(afterDays > 0) || !(beforeDays > 0)) return notEstimable('empty_margin');
  const total = after + before;
  if (total === 0) return notEstimable('zero_cell');
  const toRatio = (share: number): number => ((share / (1 - share)) * beforeDays) / afterDays;
  const { lower, upper } = clopperPearson(after, total);
  return estimate(toRatio(after / total), toRatio(lower), toRatio(upper));
}

/** P of as many calls after, or more, if the rates were equal. */
export function rateRatioUpperP({ after, afterDays, before, beforeDays }: BeforeAfter): number {
  return binomialUpperTail(after, after + before, afterDays / (afterDays + beforeDays));
}

/** Persons with more call-days per day after than before, and with fewer; the rest count for neither. */
export interface SignTest {
  readonly moreAfter: number;
  readonly moreBefore: number;
  /** P of as many or more, were both as likely. */
  readonly upperP: number;
  readonly twoSidedP: number;
}

/** The sign test over persons: "371 of 392 people had more calls after than before". */
export function signTest(persons: Iterable<BeforeAfter>): SignTest {
  let [moreAfter, moreBefore] = [0, 0];
  for (const { after, afterDays, before, beforeDays } of persons) {
    const difference = after * beforeDays - before * afterDays;
    if (difference > 0) moreAfter += 1;
    if (difference < 0) moreBefore += 1;
  }
  const total = moreAfter + moreBefore;
  const upperP = binomialUpperTail(moreAfter, total, 0.5);
  const lowerP = binomialLowerTail(moreAfter, total, 0.5);
  return { moreAfter, moreBefore, upperP, twoSidedP: Math.min(1, 2 * Math.min(upperP, lowerP)) };
}
