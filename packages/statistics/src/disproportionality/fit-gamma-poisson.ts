import { nelderMead } from '../numerics/nelder-mead.ts';
import { type GammaPoissonPrior, logNegativeBinomial } from './gamma-poisson.ts';

/** Pairs of the same O and about the same E, taken together. */
export interface PairCount {
  /** O. */
  readonly observed: number;
  /** E, above 0. */
  readonly expected: number;
  /** How many pairs; 1 for one. */
  readonly weight: number;
}

/**
 * Which likelihood the hyperparameters maximise:
 * `openEBGM`, as openEBGM and PhViD have it, mixes two components that are each truncated at O ≥ 1, so that the share
 * is no longer the prior's, which Q needs; `truncatedMixture` truncates the mixture; `zerosIncluded` takes pairs that
 * nobody reported, with O = 0, as they are.
 */
export type GammaPoissonLikelihood = 'openEBGM' | 'truncatedMixture' | 'zerosIncluded';

export interface FittedPrior {
  readonly prior: GammaPoissonPrior;
  /** Negative logarithm of the likelihood at its maximum. */
  readonly minusLogLikelihood: number;
  readonly likelihood: GammaPoissonLikelihood;
}

/** DuMouchel's own start. */
const START: GammaPoissonPrior = { shape1: 0.2, rate1: 0.1, shape2: 2, rate2: 4, share1: 1 / 3 };

/**
 * Hyperparameters of the prior by maximum likelihood (DuMouchel 1999).
 * @throws RangeError when there is no pair, or one whose expectation is not above 0.
 */
export function fitGammaPoisson(
  pairs: readonly PairCount[],
  likelihood: GammaPoissonLikelihood,
  start: GammaPoissonPrior = START,
): FittedPrior {
  if (pairs.length === 0 || pairs.some(({ expected }) => !(expected > 0)))
    throw new RangeError('hyperparameters need pairs, each with an expectation above 0');
  const { at, value } = nelderMead(
    (free) => minusLogLikelihood(pairs, priorOf(free), likelihood),
    freeOf(start),
  );
  return { prior: priorOf(at), minusLogLikelihood: value, likelihood };
}

/** −Σ weight·ln f(O | E). */
export function minusLogLikelihood(
  pairs: readonly PairCount[],
  prior: GammaPoissonPrior,
  likelihood: GammaPoissonLikelihood,
): number {
  const { shape1, rate1, shape2, rate2, share1 } = prior;
  let sum = 0;
  for (const { observed, expected, weight } of pairs) {
    const first = Math.exp(logNegativeBinomial(observed, expected, shape1, rate1));
    const second = Math.exp(logNegativeBinomial(observed, expected, shape2, rate2));
    const zero1 = (rate1 / (rate1 + expected)) ** shape1;
    const zero2 = (rate2 / (rate2 + expected)) ** shape2;
    sum -= weight * Math.log(density(likelihood, { first, second, zero1, zero2, share1 }));
  }
  return sum;
}

interface Parts {
  readonly first: number;
  readonly second: number;
  /** Probability of O = 0 in each component. */
  readonly zero1: number;
  readonly zero2: number;
  readonly share1: number;
}

function density(likelihood: GammaPoissonLikelihood, parts: Parts): number {
  const { first, second, zero1, zero2, share1 } = parts;
  if (likelihood === 'openEBGM')
    return (share1 * first) / (1 - zero1) + ((1 - share1) * second) / (1 - zero2);
  const mixture = share1 * first + (1 - share1) * second;
  return likelihood === 'zerosIncluded'
    ? mixture
    : mixture / (1 - share1 * zero1 - (1 - share1) * zero2);
}

/** Positive parameters by their logarithm, the share by its logit: no bound to run into. */
function freeOf({ shape1, rate1, shape2, rate2, share1 }: GammaPoissonPrior): number[] {
  return [shape1, rate1, shape2, rate2].map(Math.log).concat(Math.log(share1 / (1 - share1)));
}

function priorOf(free: readonly number[]): GammaPoissonPrior {
  const [shape1 = 0, rate1 = 0, shape2 = 0, rate2 = 0, logit = 0] = free;
  return {
    shape1: Math.exp(shape1),
    rate1: Math.exp(rate1),
    shape2: Math.exp(shape2),
    rate2: Math.exp(rate2),
    share1: 1 / (1 + Math.exp(-logit)),
  };
}
