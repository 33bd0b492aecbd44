import { ensureEpsilon } from './geometric-noise.ts';

/** The probability that one person alone brings a figure to light. */
export const EXISTENCE_DELTA = 1e-8;
/** How often the added noise lies within the half-width that is printed. */
const WITHIN = 0.95;
/** What lies beyond it is below any probability asked about here. */
const NEGLIGIBLE = 1e-18;

/** The sum of independent two-sided geometric noises: what a sum of published figures is off by, in persons. */
export interface NoiseSum {
  /** P(S = k). */
  readonly probability: (k: number) => number;
  /** P(S ≥ k). */
  readonly atLeast: (k: number) => number;
  readonly standardDeviation: number;
}

/**
 * A two-sided geometric variable is the difference of two geometric ones, so a sum of n is the difference of two
 * negative binomial ones of size n: `P(S = k) = Σ_j b(j) b(j + |k|)`, `b(j) = C(n + j − 1, j) (1 − α)^n α^j`.
 * All terms are positive: nothing cancels, however far out.
 * @param count how many are summed, a positive whole number: at ε = 1 up to 1,500, beyond which `(1 − α)^n` is no double.
 * @throws RangeError for any other count
 */
export function noiseSum(count: number, epsilon: number): NoiseSum {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`not a count: ${count}`);
  const alpha = Math.exp(-ensureEpsilon(epsilon));
  const sides = negativeBinomial(count, alpha);
  const known = sides.map((_, k) => overlap(sides, k));
  const probability = (k: number): number => known[Math.abs(k)] ?? 0;
  const tail = (k: number): number => known.slice(k).reduceRight((sum, each) => sum + each, 0);
  return {
    probability,
    atLeast: (k) => (k > 0 ? tail(k) : 1 - tail(1 - k)),
    standardDeviation: Math.sqrt(2 * count * alpha) / (1 - alpha),
  };
}

/** The smallest h with P(|S| ≤ h) ≥ 0.95: ±3 for one noise of ε = 1, ±9 for twelve. */
export function halfWidthOf({ atLeast }: NoiseSum): number {
  let half = 0;
  while (1 - 2 * atLeast(half + 1) < WITHIN) half += 1;
  return half;
}

/**
 * The least figure that is shown: the smallest τ that a single person's figure, 1 and noise, reaches with a
 * probability of at most δ. 20 for one noise of ε = 1 and δ = 10⁻⁸; 25, 35, 46 and 61 for 4, 12, 26 and 52.
 * @param cells how many such figures one person may stand in; each may come to light, so each gets its part of δ.
 */
export function thresholdOf({ atLeast }: NoiseSum, delta = EXISTENCE_DELTA, cells = 1): number {
  let threshold = 1;
  while (atLeast(threshold - 1) > delta / cells) threshold += 1;
  return threshold;
}

function negativeBinomial(size: number, alpha: number): number[] {
  const found: number[] = [];
  const mean = (size * alpha) / (1 - alpha);
  let each = (1 - alpha) ** size;
  for (let at = 1; each > NEGLIGIBLE || at <= mean; at += 1) {
    found.push(each);
    each *= (alpha * (size + at - 1)) / at;
  }
  return found;
}

function overlap(sides: readonly number[], by: number): number {
  let sum = 0;
  for (let at = 0; at + by < sides.length; at += 1) sum += (sides[at] ?? 0) * (sides[at + by] ?? 0);
  return sum;
}
