import { type Estimate, notEstimable, ratioEstimate } from '../estimate.ts';
import type { TwoByTwo } from './two-by-two.ts';

/**
 * Reporting odds ratio, ROR = ad/(bc), with exp(ln ROR ± 1.96·√(1/a + 1/b + 1/c + 1/d)) (Woolf 1955).
 * Not estimable with an empty cell; `haldane` gives a table it is estimable for.
 */
export function reportingOddsRatio({ a, b, c, d }: TwoByTwo): Estimate {
  if (Math.min(a, b, c, d) === 0) return notEstimable('zero_cell');
  const ratio = (a / b) * (d / c);
  return ratioEstimate(ratio, Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d));
}
