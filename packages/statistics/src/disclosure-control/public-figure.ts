import { noiseOf } from './geometric-noise.ts';
import { halfWidthOf, noiseSum, thresholdOf } from './noise-sum.ts';
import { PUBLIC_EPSILON } from './publish-cells.ts';

/** Persons as the public reads them: "about 410 (±19 added for privacy)". */
export interface PublicFigure {
  readonly about: number;
  /** The noise lies within it in 95 of 100 cases. It is no interval for what the count would estimate. */
  readonly halfWidth: number;
}

/**
 * The sum of published cells, be it of weeks, of nodes or of both: every total is made in this way, so that comparing
 * totals with parts gives nothing new. Null below the threshold for as many noises, and for no cell at all, alike.
 * One cell of 25 gives 25 ± 3; twelve that sum to 34 give null, to 35 give 35 ± 9.
 */
export function publicFigure(noisyCounts: readonly number[]): PublicFigure | null {
  if (noisyCounts.length === 0) return null;
  const noise = noiseSum(noisyCounts.length, PUBLIC_EPSILON);
  const about = noisyCounts.reduce((sum, count) => sum + count, 0);
  return about < thresholdOf(noise) ? null : { about, halfWidth: halfWidthOf(noise) };
}

/**
 * How many persons would be expected, in whole persons and with noise: it is made of the same persons as the count it
 * is compared with. A person who is there or is not, exposed or called or both, moves E = Σ n1·m1/N by at most 1, and
 * so its rounded value.
 * @param uniform `expectedUniform`, a number between 0 and 1 that is another in every week: noise that stays while E changes
 *   would leave the change exact
 */
export function publicExpected(expected: number, uniform: number): PublicFigure {
  const about = Math.round(expected) + noiseOf(uniform, PUBLIC_EPSILON);
  return { about, halfWidth: halfWidthOf(noiseSum(1, PUBLIC_EPSILON)) };
}
