import {
  type Estimate,
  type NotEstimableReason,
  notEstimable,
  ratioEstimate,
} from '../estimate.ts';
import { dot, invertSymmetric, multiply } from '../numerics/symmetric-matrix.ts';

/** A stretch of one phone's time in which nothing that is modelled changes. */
export interface ObservedInterval {
  /** In any unit, the same for all; above 0. */
  readonly length: number;
  /** Days with a call, not calls: these come in bursts. */
  readonly events: number;
  /** Time after the number was given, calendar weeks …: 1 or 0, or any number. */
  readonly covariates: readonly number[];
}

/** One phone, or several of the same design added together. */
export interface ObservedCase {
  /** Whose it is: errors are clustered by person. */
  readonly person: string;
  readonly intervals: readonly ObservedInterval[];
}

export type CaseSeriesFit =
  | {
      readonly isEstimable: true;
      /** ln of the relative incidence of each covariate. */
      readonly coefficients: readonly number[];
      /** From the information matrix. */
      readonly standardErrors: readonly number[];
      /** Sandwich over persons; these are to be shown. Not for cases that were added together. */
      readonly clusteredStandardErrors: readonly number[];
      /** Relative incidence with its interval from the clustered errors. */
      readonly relativeIncidences: readonly Estimate[];
      readonly steps: number;
    }
  | { readonly isEstimable: false; readonly reason: NotEstimableReason };

const MOST_STEPS = 50;
const MOST_HALVINGS = 40;
/** A ratio of millions is none: nothing holds the iteration back, and it only stops. */
const LARGEST_COEFFICIENT = 15;
/** What a further step could gain in likelihood, at most. */
const TOLERANCE = 1e-20;

/**
 * Self-controlled case series (Farrington 1995): each phone is compared with itself. Conditional on how many events a
 * phone had, they fall into its intervals with shares π ∝ length·exp(x·β); β by Newton's method, with the step halved
 * until the likelihood grows, without which it diverges on published data. Phones without an event say nothing.
 */
export function selfControlledCaseSeries(cases: readonly ObservedCase[]): CaseSeriesFit {
  const informative = cases.filter(({ intervals }) => intervals.some(({ events }) => events > 0));
  const size = informative[0]?.intervals[0]?.covariates.length ?? 0;
  if (size === 0) return { isEstimable: false, reason: 'empty_margin' };
  let at = evaluate(informative, Array.from<number>({ length: size }).fill(0));
  for (let steps = 1; steps <= MOST_STEPS; steps += 1) {
    const inverse = invertSymmetric(at.information);
    if (inverse === null) return { isEstimable: false, reason: 'unbounded' };
    const direction = multiply(inverse, at.score);
    if (dot(direction, at.score) < TOLERANCE) return described(informative, at, inverse, steps);
    const next = stepFrom(informative, at, direction);
    if (next === null) return { isEstimable: false, reason: 'no_convergence' };
    at = next;
  }
  return { isEstimable: false, reason: 'no_convergence' };
}

interface Evaluated {
  readonly coefficients: readonly number[];
  readonly logLikelihood: number;
  readonly score: readonly number[];
  readonly information: readonly (readonly number[])[];
}

function stepFrom(
  cases: readonly ObservedCase[],
  from: Evaluated,
  direction: readonly number[],
): Evaluated | null {
  for (let halving = 0, share = 1; halving < MOST_HALVINGS; halving += 1, share /= 2) {
    const coefficients = from.coefficients.map(
      (value, place) => value + share * (direction[place] ?? 0),
    );
    const next = evaluate(cases, coefficients);
    if (next.logLikelihood >= from.logLikelihood - 1e-12 * Math.abs(from.logLikelihood))
      return next;
  }
  return null;
}

function evaluate(cases: readonly ObservedCase[], coefficients: readonly number[]): Evaluated {
  const size = coefficients.length;
  const score = Array.from<number>({ length: size }).fill(0);
  const information = Array.from({ length: size }, () =>
    Array.from<number>({ length: size }).fill(0),
  );
  let logLikelihood = 0;
  for (const one of cases) {
    const { shares, mean, total, logSum } = sharesOf(one, coefficients);
    for (const [index, { events, covariates }] of one.intervals.entries()) {
      const share = shares[index] ?? 0;
      if (events > 0) logLikelihood += events * (logSum[index] ?? 0);
      for (let row = 0; row < size; row += 1) {
        const x = covariates[row] ?? 0;
        score[row] = (score[row] ?? 0) + (events - total * share) * x;
        addProducts(information[row] ?? [], covariates, { mean, row, weight: total * share, x });
      }
    }
  }
  return { coefficients, logLikelihood, score, information };
}

/** `n·π·(x − x̄)(x − x̄)ᵀ`, one row of it. */
function addProducts(
  into: number[],
  covariates: readonly number[],
  { mean, row, weight, x }: { mean: readonly number[]; row: number; weight: number; x: number },
): void {
  const apart = weight * (x - (mean[row] ?? 0));
  for (const [column, value] of covariates.entries())
    into[column] = (into[column] ?? 0) + apart * (value - (mean[column] ?? 0));
}

function sharesOf({ intervals }: ObservedCase, coefficients: readonly number[]) {
  const logs = intervals.map(
    ({ length, covariates }) => Math.log(length) + dot(covariates, coefficients),
  );
  // The largest first taken out: exp of a large coefficient would overflow.
  const largest = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - largest));
  const sum = weights.reduce((one, other) => one + other, 0);
  const shares = weights.map((weight) => weight / sum);
  const total = intervals.reduce((events, interval) => events + interval.events, 0);
  const mean = coefficients.map((_, place) =>
    intervals.reduce(
      (value, { covariates }, index) => value + (shares[index] ?? 0) * (covariates[place] ?? 0),
      0,
    ),
  );
  return { shares, mean, total, logSum: logs.map((log) => log - largest - Math.log(sum)) };
}

function described(
  cases: readonly ObservedCase[],
  { coefficients }: Evaluated,
  inverse: readonly (readonly number[])[],
  steps: number,
): CaseSeriesFit {
  const scores = [...scoresByPerson(cases, coefficients).values()];
  const moved = scores.map((score) => multiply(inverse, score));
  const clusteredStandardErrors = coefficients.map((_, place) =>
    Math.sqrt(moved.reduce((sum, each) => sum + (each[place] ?? 0) ** 2, 0)),
  );
  return {
    isEstimable: true,
    coefficients,
    standardErrors: inverse.map((row, place) => Math.sqrt(row[place] ?? NaN)),
    clusteredStandardErrors,
    relativeIncidences: coefficients.map((value, place) => {
      const error = clusteredStandardErrors[place] ?? NaN;
      return Number.isFinite(error) && Math.abs(value) < LARGEST_COEFFICIENT
        ? ratioEstimate(Math.exp(value), error)
        : notEstimable('unbounded');
    }),
    steps,
  };
}

function scoresByPerson(
  cases: readonly ObservedCase[],
  coefficients: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const scores = new Map<string, number[]>();
  for (const one of cases) {
    const { score } = evaluate([one], coefficients);
    const known = scores.get(one.person);
    scores.set(one.person, known ? known.map((value, at) => value + (score[at] ?? 0)) : [...score]);
  }
  return scores;
}
