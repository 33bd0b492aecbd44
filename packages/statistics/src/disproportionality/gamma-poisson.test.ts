import { expect, it } from 'vitest';
import { differs, numberIn, readOracle, readOracleJson, relativeError } from '../test-oracles.ts';
import { fitGammaPoisson, minusLogLikelihood } from './fit-gamma-poisson.ts';
import { empiricalBayes, firstComponentShare, type GammaPoissonPrior } from './gamma-poisson.ts';

interface Expected {
  readonly published: {
    readonly vignette04_theta: readonly number[];
    readonly nlm_squashed_default: object;
  };
  readonly recomputed_here: {
    readonly autoHyper_full: readonly number[];
    readonly truncated_mixture_alt: { readonly par: readonly number[]; readonly minimum: number };
  };
}

const expected: Expected = readOracleJson('ebgm/caers_expected.json');
const pairs = readOracle('ebgm/caers_pairs.csv');
const prior = priorFrom(expected.published.vignette04_theta);
const counts = pairs.map((row) => ({
  observed: numberIn(row, 'N'),
  expected: numberIn(row, 'E'),
  weight: 1,
}));
const squashed = readOracle('ebgm/caers_squashed2.csv').map((row) => ({
  observed: numberIn(row, 'N'),
  expected: numberIn(row, 'E'),
  weight: numberIn(row, 'weight'),
}));

function priorFrom(theta: readonly number[]): GammaPoissonPrior {
  const [shape1 = 0, rate1 = 0, shape2 = 0, rate2 = 0, share1 = 0] = theta;
  return { shape1, rate1, shape2, rate2, share1 };
}

it('every pair of the FDA’s food reports is shrunk as openEBGM does it', () => {
  let strong = 0;
  const wrong = pairs.filter((row) => {
    const [n, e] = [numberIn(row, 'N'), numberIn(row, 'E')];
    const { ebgm, eb05, eb95 } = empiricalBayes(n, e, prior);
    if (eb05 >= 2) strong += 1;
    return (
      differs(firstComponentShare(n, e, prior), numberIn(row, 'Qn'), 1e-8) ||
      differs(ebgm, numberIn(row, 'EBGM'), 1e-8) ||
      differs(eb05, numberIn(row, 'EB05'), 1e-8) ||
      differs(eb95, numberIn(row, 'EB95'), 1e-8)
    );
  });
  expect(wrong).toEqual([]);
  expect(strong).toBe(131);
});

it('the likelihoods are those of R where R looked at them', () => {
  const theta = priorFrom(expected.recomputed_here.autoHyper_full);
  expect(minusLogLikelihood(counts, theta, 'openEBGM')).toBeCloseTo(4162.45571037949, 5);
  const { par, minimum } = expected.recomputed_here.truncated_mixture_alt;
  expect(minusLogLikelihood(counts, priorFrom(par), 'truncatedMixture')).toBeCloseTo(minimum, 5);
});

it('the hyperparameters of squashed data are openEBGM’s', () => {
  const fitted = fitGammaPoisson(squashed, 'openEBGM');
  expect(fitted.minusLogLikelihood).toBeCloseTo(4161.93015, 4);
  expect(relativeError(fitted.prior.share1, prior.share1)).toBeLessThan(0.01);
  expect(relativeError(fitted.prior.shape2, prior.shape2)).toBeLessThan(0.01);
});

it('is not fitted to nothing', () => {
  expect(() => fitGammaPoisson([], 'openEBGM')).toThrow(RangeError);
  const pair = { observed: 1, expected: 0, weight: 1 };
  expect(() => fitGammaPoisson([pair], 'openEBGM')).toThrow(RangeError);
});
