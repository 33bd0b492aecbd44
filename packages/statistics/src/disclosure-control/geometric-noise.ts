/**
 * Two-sided geometric noise, in persons: `P(X = k) = (1 − α) / (1 + α) · α^|k|`, `α = e^−ε`, for every whole k.
 * Added to a count that one person changes by at most one, it makes no outcome more than e^ε times as likely with
 * that person as without. ε = 1: within ±3 in 97.3 of 100 draws.
 * Source: Ghosh, Roughgarden and Sundararajan 2009, "Universally utility-maximizing privacy mechanisms".
 */

/** @throws RangeError unless ε is positive and finite: without noise nothing may be published. */
export function ensureEpsilon(epsilon: number): number {
  if (epsilon > 0 && Number.isFinite(epsilon)) return epsilon;
  throw new RangeError(`ε must be positive: ${epsilon}`);
}

/** P(X = k). */
export function noiseProbability(k: number, epsilon: number): number {
  const alpha = Math.exp(-ensureEpsilon(epsilon));
  return ((1 - alpha) / (1 + alpha)) * alpha ** Math.abs(k);
}

/** P(X ≤ k) for a whole k. */
export function noiseAtMost(k: number, epsilon: number): number {
  return k < 0 ? noiseAtLeast(-k, epsilon) : 1 - noiseAtLeast(k + 1, epsilon);
}

/** P(X ≥ k) for a whole k: `α^k / (1 + α)` above zero, where it keeps its digits however small it is. */
export function noiseAtLeast(k: number, epsilon: number): number {
  const alpha = Math.exp(-ensureEpsilon(epsilon));
  return k > 0 ? alpha ** k / (1 + alpha) : 1 - alpha ** (1 - k) / (1 + alpha);
}

/**
 * The smallest k with P(X ≤ k) ≥ `uniform`: the noise that belongs to a number between 0 and 1.
 * @throws RangeError at 0 and 1 and outside, where no noise belongs.
 */
export function noiseOf(uniform: number, epsilon: number): number {
  if (!(uniform > 0 && uniform < 1)) throw new RangeError(`not between 0 and 1: ${uniform}`);
  const lnAlpha = -ensureEpsilon(epsilon);
  const onePlusAlpha = 1 + Math.exp(lnAlpha);
  const isBelow = uniform * onePlusAlpha <= 1;
  const steps = Math.log((isBelow ? uniform : 1 - uniform) * onePlusAlpha) / lnAlpha;
  // Adding 0 turns −0 into 0, which is written in another way.
  return (isBelow ? -Math.floor(steps) : Math.ceil(steps) - 1) + 0;
}
