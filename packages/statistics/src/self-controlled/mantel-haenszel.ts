import { type Estimate, notEstimable, ratioEstimate } from '../estimate.ts';

/** Call-days of one person's phones, by whether a phone had been given to the campaign. */
export interface PhonePair {
  /** On phones that were given to it, in `exposedDays` days of watching. */
  readonly exposed: number;
  readonly exposedDays: number;
  readonly unexposed: number;
  readonly unexposedDays: number;
}

export interface PairedRateRatio {
  /** With Greenland and Robins' variance. */
  readonly ratio: Estimate;
  /** The same ratio with the standard error of its jackknife over persons, which is to be shown: calls come in bursts. */
  readonly jackknife: Estimate;
  /** √Var ln RR of each; NaN where not estimable. */
  readonly logStandardError: number;
  readonly jackknifeLogStandardError: number;
  /** Persons with both kinds of phone; others say nothing. */
  readonly personCount: number;
}

interface Sums {
  /** Σ y1·T0/T and Σ y0·T1/T. */
  readonly exposed: number;
  readonly unexposed: number;
  /** Σ (y1 + y0)·T1·T0/T². */
  readonly variance: number;
}

/**
 * Disclosed against undisclosed phone of the same person, over persons (Mantel and Haenszel; Greenland and Robins
 * 1985 for rates): RR = Σ y1k·T0k/Tk ÷ Σ y0k·T1k/Tk.
 */
export function mantelHaenszelRateRatio(pairs: readonly PhonePair[]): PairedRateRatio {
  const informative = pairs.filter((pair) => pair.exposedDays > 0 && pair.unexposedDays > 0);
  const parts = informative.map(partOf);
  const all = parts.reduce(add, { exposed: 0, unexposed: 0, variance: 0 });
  const personCount = informative.length;
  const logStandardError = Math.sqrt(all.variance / (all.exposed * all.unexposed));
  const ratio = ratioOf(all);
  if (ratio === null) {
    const none = notEstimable(personCount === 0 ? 'empty_margin' : 'zero_cell');
    return {
      ratio: none,
      jackknife: none,
      logStandardError: NaN,
      jackknifeLogStandardError: NaN,
      personCount,
    };
  }
  const jackknifeLogStandardError = jackknifeError(parts, all);
  return {
    ratio: ratioEstimate(ratio, logStandardError),
    jackknife: Number.isFinite(jackknifeLogStandardError)
      ? ratioEstimate(ratio, jackknifeLogStandardError)
      : notEstimable('unbounded'),
    logStandardError,
    jackknifeLogStandardError,
    personCount,
  };
}

function partOf({ exposed, exposedDays, unexposed, unexposedDays }: PhonePair): Sums {
  const days = exposedDays + unexposedDays;
  return {
    exposed: (exposed * unexposedDays) / days,
    unexposed: (unexposed * exposedDays) / days,
    variance: ((exposed + unexposed) * exposedDays * unexposedDays) / (days * days),
  };
}

function add(one: Sums, other: Sums): Sums {
  return {
    exposed: one.exposed + other.exposed,
    unexposed: one.unexposed + other.unexposed,
    variance: one.variance + other.variance,
  };
}

function ratioOf({ exposed, unexposed }: Sums): number | null {
  return exposed > 0 && unexposed > 0 ? exposed / unexposed : null;
}

/** Of ln RR, leaving out one person at a time; NaN when one person carries it alone. */
function jackknifeError(parts: readonly Sums[], all: Sums): number {
  const logs = parts.map(({ exposed, unexposed }) => {
    const ratio = ratioOf({
      exposed: all.exposed - exposed,
      unexposed: all.unexposed - unexposed,
      variance: 0,
    });
    return ratio === null ? NaN : Math.log(ratio);
  });
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  const squares = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0);
  return Math.sqrt(((logs.length - 1) / logs.length) * squares);
}
