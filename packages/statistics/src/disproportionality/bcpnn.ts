import { NORMAL_975 } from '../estimate.ts';
import { digamma, trigamma } from '../numerics/gamma.ts';
import type { InformationComponent } from './information-component.ts';
import type { TwoByTwo } from './two-by-two.ts';

/**
 * The information component of the Bayesian confidence propagation neural network as first published (Bate et al.
 * 1998; Gould 2003), with a normal approximation of its interval, as PhViD computes it. For comparison with old papers
 * only: the gamma interval of `informationComponent` is what is used here.
 */
export function bcpnn({ a, b, c, d }: TwoByTwo): InformationComponent {
  const total = a + b + c + d;
  const [p1, p2] = [1 + a + b, 1 + c + d];
  const [q1, q2] = [1 + a + c, 1 + b + d];
  const r1 = 1 + a;
  const r2 = total - a - 1 + (2 + total) ** 2 / (q1 * p1);
  const over = (f: (x: number) => number, sign: 1 | -1): number =>
    f(r1) - f(r1 + r2) + sign * (f(p1) - f(p1 + p2) + f(q1) - f(q1 + q2));
  const ic = over(digamma, -1) / Math.LN2;
  const deviation = Math.sqrt(over(trigamma, 1)) / Math.LN2;
  return { ic, ic025: ic - NORMAL_975 * deviation, ic975: ic + NORMAL_975 * deviation };
}
