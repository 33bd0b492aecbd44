import { betaCdf, betaQuantile } from './beta.ts';

/** P(K ≥ count) for K ~ Bin(trials, share). `count` 0 gives 1, more than `trials` 0. */
export function binomialUpperTail(count: number, trials: number, share: number): number {
  if (count <= 0) return 1;
  if (count > trials) return 0;
  return betaCdf(share, count, trials - count + 1);
}

/** P(K ≤ count) for K ~ Bin(trials, share). */
export function binomialLowerTail(count: number, trials: number, share: number): number {
  return binomialUpperTail(trials - count, trials, 1 - share);
}

/**
 * Exact 95 % interval of a share (Clopper and Pearson 1934): `count` of `trials`. The bounds are 0 and 1 at the ends.
 */
export function clopperPearson(count: number, trials: number): { lower: number; upper: number } {
  return {
    lower: count === 0 ? 0 : betaQuantile(0.025, count, trials - count + 1),
    upper: count === trials ? 1 : betaQuantile(0.975, count + 1, trials - count),
  };
}
