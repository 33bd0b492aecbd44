import type { Dice } from './dice.ts';

/** Things of which some are met more often than others. */
export interface Weighted<T> {
  readonly values: readonly T[];
  /** Sums of the weights up to and with each value. */
  readonly sums: Float64Array;
}

export function weighted<T>(values: readonly T[], weightOf: (value: T) => number): Weighted<T> {
  const sums = new Float64Array(values.length);
  let sum = 0;
  for (const [at, value] of values.entries()) {
    sum += weightOf(value);
    sums[at] = sum;
  }
  return { values, sums };
}

/** One of them, as often as its weight says. */
export function pickWeighted<T>({ values, sums }: Weighted<T>, dice: Dice): T {
  if (values.length === 0) throw new RangeError('nothing to pick from');
  const wanted = dice.roll() * (sums.at(-1) ?? 0);
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return values[low] as T;
}
