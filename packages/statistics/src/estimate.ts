/** Why a figure cannot be given: the reason goes beside the empty place. */
export type NotEstimableReason =
  /** Nobody on one side: a ratio would divide by nothing, or its logarithm has no spread. */
  | 'zero_cell'
  /** The persons or the time that are compared are none at all. */
  | 'empty_margin'
  /** The iteration found no maximum. */
  | 'no_convergence'
  /** Every person went the same way, so that nothing bounds the figure. */
  | 'unbounded';

/** A figure with its two-sided 95 % interval, or why there is none. */
export type Estimate =
  | {
      readonly isEstimable: true;
      readonly value: number;
      readonly lower: number;
      readonly upper: number;
    }
  | { readonly isEstimable: false; readonly reason: NotEstimableReason };

/** 97.5 % point of the standard normal distribution: two-sided 95 %. */
export const NORMAL_975 = 1.959963984540054;

export function estimate(value: number, lower: number, upper: number): Estimate {
  return { isEstimable: true, value, lower, upper };
}

export function notEstimable(reason: NotEstimableReason): Estimate {
  return { isEstimable: false, reason };
}

/** `value · exp(± 1.96 · standardError)`: the interval of a ratio whose logarithm is about normal. */
export function ratioEstimate(value: number, logStandardError: number): Estimate {
  const factor = Math.exp(NORMAL_975 * logStandardError);
  return estimate(value, value / factor, value * factor);
}
