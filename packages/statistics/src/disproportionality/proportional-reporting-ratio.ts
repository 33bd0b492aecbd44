import { type Estimate, notEstimable, ratioEstimate } from '../estimate.ts';
import type { TwoByTwo } from './two-by-two.ts';

/**
 * Proportional reporting ratio, PRR = (a/n1)/(c/n0), the share called among the exposed over that among the others,
 * with exp(ln PRR ± 1.96·√(1/a − 1/n1 + 1/c − 1/n0)) (Evans, Waller and Davis 2001). Not estimable with a or c zero.
 */
export function proportionalReportingRatio({ a, b, c, d }: TwoByTwo): Estimate {
  const [exposed, others] = [a + b, c + d];
  if (exposed === 0 || others === 0) return notEstimable('empty_margin');
  if (a === 0 || c === 0) return notEstimable('zero_cell');
  const ratio = a / exposed / (c / others);
  return ratioEstimate(ratio, Math.sqrt(1 / a - 1 / exposed + 1 / c - 1 / others));
}
