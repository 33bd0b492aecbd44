import { digamma, gammaCdf, logGamma } from '../numerics/gamma.ts';

/**
 * Prior of the ratio λ of a pair: P·Γ(shape1, rate1) + (1 − P)·Γ(shape2, rate2) (DuMouchel 1999).
 * With O | λ ~ Poisson(λE).
 */
export interface GammaPoissonPrior {
  readonly shape1: number;
  readonly rate1: number;
  readonly shape2: number;
  readonly rate2: number;
  /** P, 0 to 1. */
  readonly share1: number;
}

/** Empirical Bayes geometric mean of one pair, with its 5 % and 95 % points. */
export interface ShrunkRatio {
  readonly ebgm: number;
  readonly eb05: number;
  readonly eb95: number;
}

/** ln of the negative binomial probability of `n` that a Γ(shape, rate) prior gives with expectation E. */
export function logNegativeBinomial(
  n: number,
  expected: number,
  shape: number,
  rate: number,
): number {
  const logOdds = shape * Math.log(rate / (rate + expected));
  const logMiss = n === 0 ? 0 : n * Math.log(expected / (rate + expected));
  return logGamma(shape + n) - logGamma(shape) - logGamma(n + 1) + logOdds + logMiss;
}

/** Q: how probable it is that a pair with O observed and E expected comes from the first component. */
export function firstComponentShare(
  observed: number,
  expected: number,
  prior: GammaPoissonPrior,
): number {
  const { shape1, rate1, shape2, rate2, share1 } = prior;
  const first = Math.log(share1) + logNegativeBinomial(observed, expected, shape1, rate1);
  const second = Math.log1p(-share1) + logNegativeBinomial(observed, expected, shape2, rate2);
  return 1 / (1 + Math.exp(second - first));
}

/**
 * EBGM = exp E[ln λ | O] and the 5 % and 95 % points of λ | O, a mixture of Γ(shape + O, rate + E)
 * (DuMouchel and Pregibon 2001). Defined for O ≥ 0 and E > 0.
 */
export function empiricalBayes(
  observed: number,
  expected: number,
  prior: GammaPoissonPrior,
): ShrunkRatio {
  const share = firstComponentShare(observed, expected, prior);
  const first = { shape: prior.shape1 + observed, rate: prior.rate1 + expected };
  const second = { shape: prior.shape2 + observed, rate: prior.rate2 + expected };
  const mean = (part: typeof first): number => digamma(part.shape) - Math.log(part.rate);
  const cdf = (x: number): number =>
    share * gammaCdf(x, first.shape, first.rate) +
    (1 - share) * gammaCdf(x, second.shape, second.rate);
  return {
    ebgm: Math.exp(share * mean(first) + (1 - share) * mean(second)),
    eb05: quantile(cdf, 0.05),
    eb95: quantile(cdf, 0.95),
  };
}

const STEPS = 200;

/** By bisection on the logarithm, to the last bit but one. */
function quantile(cdf: (x: number) => number, p: number): number {
  let [low, high] = [1e-12, 1];
  while (cdf(high) < p) high *= 2;
  for (let step = 0; step < STEPS && high / low > 1 + 1e-14; step += 1) {
    const middle = Math.sqrt(low * high);
    if (cdf(middle) < p) low = middle;
    else high = middle;
  }
  return Math.sqrt(low * high);
}
