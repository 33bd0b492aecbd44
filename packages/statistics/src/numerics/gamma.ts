import {
  digamma as rDigamma,
  lgamma as rLgamma,
  pchisq,
  pgamma,
  qgamma,
  trigamma as rTrigamma,
} from 'lib-r-math.js';

/** Quantile of Γ(shape, rate): `x` with P(X ≤ x) = p. Relative error at most 4e-15 for shapes from 0.01 to 1e5. */
export function gammaQuantile(p: number, shape: number, rate: number): number {
  return qgamma(p, shape, rate);
}

/** P(X ≤ x) for Γ(shape, rate). */
export function gammaCdf(x: number, shape: number, rate: number): number {
  return pgamma(x, shape, rate);
}

/**
 * P(N ≥ count) for N ~ Poisson(mean), as the lower tail of Γ(count, 1) at the mean: exact far below 1e-16, where one
 * minus the distribution function is 0. `count` 0 gives 1.
 */
export function poissonUpperTail(count: number, mean: number): number {
  return count <= 0 ? 1 : pgamma(mean, count, 1);
}

/** P(X ≥ x) for χ² with `degrees` degrees of freedom. */
export function chiSquareUpperTail(x: number, degrees: number): number {
  return pchisq(x, degrees, undefined, false);
}

/** ln Γ(x), x > 0. */
export function logGamma(x: number): number {
  return rLgamma(x);
}

/** ψ(x) = d ln Γ(x) / dx. */
export function digamma(x: number): number {
  return rDigamma(x);
}

/** ψ′(x). */
export function trigamma(x: number): number {
  return rTrigamma(x);
}
