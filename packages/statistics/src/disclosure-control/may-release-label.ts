import { noiseOf } from './geometric-noise.ts';
import { noiseSum, thresholdOf } from './noise-sum.ts';
import { PUBLIC_EPSILON } from './publish-cells.ts';

/**
 * Whether the public may learn that a campaign and a node have a signal at all: the fragility number and noise reach
 * the threshold of a single figure, 20 (propose, test, release: Dwork and Lei 2009). The fragility number is how many
 * persons the signal is away from not being one, and one person moves it by about one; about, because E moves too.
 * @param uniform `labelUniform`, a number between 0 and 1 that is the same in every week: with a new draw
 *   in each, every signal would come to light in the end. Who watches while the last person arrives, and is all the
 *   others, learns of them with probability 1 − e^−ε instead of tanh(ε/2).
 */
export function mayReleaseLabel(fragility: number, uniform: number): boolean {
  const threshold = thresholdOf(noiseSum(1, PUBLIC_EPSILON));
  return fragility + noiseOf(uniform, PUBLIC_EPSILON) >= threshold;
}
