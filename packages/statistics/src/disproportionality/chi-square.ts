import type { TwoByTwo } from './two-by-two.ts';

/**
 * χ² of independence, 1 degree of freedom: N·(ad − bc)²/(n1·n0·m1·m0); `yates` takes N/2 off |ad − bc|, not below 0
 * (as R's `chisq.test`). Null for a table with an empty margin. The two differ: say which one is shown.
 */
export function chiSquare({ a, b, c, d }: TwoByTwo, correction: 'none' | 'yates'): number | null {
  const [exposed, others, called, notCalled] = [a + b, c + d, a + c, b + d];
  const total = exposed + others;
  if (Math.min(exposed, others, called, notCalled) === 0) return null;
  // Shares first: the products of the definition leave the exact integers with some millions of persons.
  const expected = (exposed / total) * called;
  const apart = Math.abs(a - expected);
  const distance = correction === 'yates' ? Math.max(0, apart - 0.5) : apart;
  const perCell = 1 / expected + 1 / (called - expected);
  const perRest = 1 / (exposed - expected) + 1 / (notCalled - (exposed - expected));
  return distance * distance * (perCell + perRest);
}
