import { drawFirst } from '../numerics/draw-first.ts';
/** Two-sample comparison of times to onset. */
export interface KolmogorovSmirnov {
  /** Largest distance of the two empirical distribution functions, 0 to 1. */
  readonly distance: number;
  /** Share of shuffles with a distance at least as large, itself counted: right for days, of which many are equal. */
  readonly permutationP: number;
}

/** D = sup |F1 − F2|. 0 when either has no value. */
export function ksDistance(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const [first, second] = [ascending(one), ascending(other)];
  let [i, j, largest] = [0, 0, 0];
  while (i < first.length && j < second.length) {
    const value = Math.min(first[i] ?? Infinity, second[j] ?? Infinity);
    while (i < first.length && first[i] === value) i += 1;
    while (j < second.length && second[j] === value) j += 1;
    largest = Math.max(largest, Math.abs(i / first.length - j / second.length));
  }
  return largest;
}

/** The two-sample test by shuffling which sample a value belongs to. */
export function kolmogorovSmirnov(
  one: readonly number[],
  other: readonly number[],
  { shuffleCount, random }: { readonly shuffleCount: number; readonly random: () => number },
): KolmogorovSmirnov {
  const distance = ksDistance(one, other);
  const pooled = [...one, ...other];
  let asLarge = 1;
  for (let shuffle = 0; shuffle < shuffleCount; shuffle += 1) {
    drawFirst(pooled, one.length, random);
    const drawn = ksDistance(pooled.slice(0, one.length), pooled.slice(one.length));
    if (drawn >= distance - 1e-12) asLarge += 1;
  }
  return { distance, permutationP: asLarge / (shuffleCount + 1) };
}

/** Quantile by linear interpolation between order statistics (R's type 7); NaN without a value. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = ascending(values);
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at);
  const below = sorted[low] ?? NaN;
  return below + (at - low) * ((sorted[low + 1] ?? below) - below);
}

function ascending(values: readonly number[]): number[] {
  return values.toSorted((one, other) => one - other);
}
