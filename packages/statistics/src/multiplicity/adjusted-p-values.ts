/**
 * p-values adjusted for the false discovery rate (Benjamini and Hochberg 1995), in the order given. `testCount` counts
 * every test of the family, also those whose p is not known: they stand for p = 1. Default: as many as are given.
 * @throws RangeError for a p-value that is not between 0 and 1, or fewer tests than p-values.
 */
export function benjaminiHochberg(
  pValues: readonly number[],
  testCount: number = pValues.length,
): number[] {
  return stepUp(pValues, testCount, 1);
}

/** The same under any dependence (Benjamini and Yekutieli 2001): times Σ 1/i. */
export function benjaminiYekutieli(
  pValues: readonly number[],
  testCount: number = pValues.length,
): number[] {
  let harmonic = 0;
  for (let i = 1; i <= testCount; i += 1) harmonic += 1 / i;
  return stepUp(pValues, testCount, harmonic);
}

/** Adjusted for the chance of a single false one (Holm 1979). */
export function holm(pValues: readonly number[], testCount: number = pValues.length): number[] {
  ensurePValues(pValues, testCount);
  const adjusted = Array.from<number>({ length: pValues.length });
  let largest = 0;
  for (const [rank, index] of inOrder(pValues).entries()) {
    largest = Math.max(largest, (pValues[index] ?? 1) * (testCount - rank));
    adjusted[index] = Math.min(1, largest);
  }
  return adjusted;
}

function stepUp(pValues: readonly number[], testCount: number, factor: number): number[] {
  ensurePValues(pValues, testCount);
  const adjusted = Array.from<number>({ length: pValues.length });
  let smallest = 1;
  const order = inOrder(pValues);
  for (let rank = order.length; rank >= 1; rank -= 1) {
    const index = order[rank - 1] ?? 0;
    smallest = Math.min(smallest, ((pValues[index] ?? 1) * testCount * factor) / rank);
    adjusted[index] = smallest;
  }
  return adjusted;
}

function inOrder(pValues: readonly number[]): number[] {
  return pValues
    .map((_, index) => index)
    .toSorted((one, other) => (pValues[one] ?? 0) - (pValues[other] ?? 0));
}

function ensurePValues(pValues: readonly number[], testCount: number): void {
  if (pValues.some((p) => !(p >= 0 && p <= 1)))
    throw new RangeError('a p-value is between 0 and 1');
  if (testCount < pValues.length)
    throw new RangeError('a family has at least the tests that are given');
}
