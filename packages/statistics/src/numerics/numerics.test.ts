import { describe, expect, it } from 'vitest';
import { differs, numberIn, readOracle, readOracleJson } from '../test-oracles.ts';
import { betaCdf, betaQuantile } from './beta.ts';
import { binomialLowerTail, binomialUpperTail } from './binomial.ts';
import {
  chiSquareUpperTail,
  digamma,
  gammaCdf,
  gammaQuantile,
  logGamma,
  poissonUpperTail,
  trigamma,
} from './gamma.ts';
import { nelderMead } from './nelder-mead.ts';

/** By mpmath, to 30 digits. */
interface Mpmath {
  readonly pgamma: readonly { readonly a: number; readonly x: number; readonly v: number }[];
  readonly qgamma: readonly { readonly a: number; readonly p: number; readonly v: number }[];
}

describe('the gamma distribution', () => {
  it('has the quantiles of R, from shapes of 0.01 to 1e5', () => {
    const wrong = readOracle('dist/qgamma.csv').filter((row) => {
      const [p, shape, rate] = [numberIn(row, 'p'), numberIn(row, 'shape'), numberIn(row, 'rate')];
      return differs(gammaQuantile(p, shape, rate), numberIn(row, 'q'), 1e-11);
    });
    expect(wrong).toEqual([]);
  });

  it('has the lower tails of R', () => {
    const wrong = readOracle('dist/pgamma.csv').filter(
      (row) =>
        !(
          Math.abs(
            gammaCdf(numberIn(row, 'x'), numberIn(row, 'shape'), 1) - numberIn(row, 'lower'),
          ) <= 1e-12
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('is right where shape and value are near each other and large', () => {
    const { pgamma, qgamma }: Mpmath = readOracleJson('dist/gamma_mpmath.json');
    expect(pgamma.filter(({ a, x, v }) => differs(gammaCdf(x, a, 1), v, 1e-11))).toEqual([]);
    expect(qgamma.filter(({ a, p, v }) => differs(gammaQuantile(p, a, 1), v, 1e-11))).toEqual([]);
  });

  it('comes with its functions', () => {
    const wrong = readOracle('dist/gammafn.csv').filter((row) => {
      const x = numberIn(row, 'x');
      return (
        differs(logGamma(x), numberIn(row, 'lgamma'), 1e-10) ||
        differs(digamma(x), numberIn(row, 'digamma'), 1e-10) ||
        differs(trigamma(x), numberIn(row, 'trigamma'), 1e-10)
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('tails', () => {
  it('of Poisson are exact far below what one minus the rest could give', () => {
    const wrong = readOracle('dist/ppois_upper.csv').filter((row) => {
      const found = poissonUpperTail(numberIn(row, 'k'), numberIn(row, 'mu'));
      return differs(found, numberIn(row, 'upper'), 1e-9);
    });
    expect(wrong).toEqual([]);
  });

  it('of χ² are those of R', () => {
    const wrong = readOracle('dist/pchisq_upper.csv').filter((row) => {
      const found = chiSquareUpperTail(numberIn(row, 'x'), numberIn(row, 'df'));
      return differs(found, numberIn(row, 'upper'), 1e-9);
    });
    expect(wrong).toEqual([]);
  });

  it('of a binomial add up', () => {
    expect(binomialUpperTail(0, 10, 0.3)).toBe(1);
    expect(binomialUpperTail(11, 10, 0.3)).toBe(0);
    expect(binomialUpperTail(8, 10, 0.5)).toBeCloseTo(56 / 1024, 12);
    expect(binomialLowerTail(2, 10, 0.5)).toBeCloseTo(56 / 1024, 12);
  });
});

it('the beta distribution has the quantiles of R', () => {
  const wrong = readOracle('dist/qbeta.csv').filter((row) => {
    const [p, a, b] = [numberIn(row, 'p'), numberIn(row, 'a'), numberIn(row, 'b')];
    const q = betaQuantile(p, a, b);
    return differs(q, numberIn(row, 'q'), 1e-9) && Math.abs(betaCdf(q, a, b) - p) > 1e-12;
  });
  expect(wrong).toEqual([]);
});

it('a minimum is found in a bent valley', () => {
  const { at, value } = nelderMead(
    ([x = 0, y = 0]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
    [-1.2, 1],
  );
  expect(value).toBeLessThan(1e-12);
  expect(at[0]).toBeCloseTo(1, 5);
});
