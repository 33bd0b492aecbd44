import type { ExposureRoute } from '@rangewatch/schema';
import {
  type InformationComponent,
  informationComponent,
} from '../disproportionality/information-component.ts';
import { chiSquareUpperTail } from '../numerics/gamma.ts';

/** Exposed persons of one campaign who gave their number in one way, and how many of them were called from a node. */
export interface RouteCount {
  readonly route: ExposureRoute;
  /** O: called. */
  readonly observed: number;
  /** E, stratified, for the persons of this route. */
  readonly expected: number;
}

export interface RouteRatio extends RouteCount, InformationComponent {
  /** (O + ½)/(E + ½). */
  readonly ratio: number;
}

export interface RouteComparison {
  readonly routes: readonly RouteRatio[];
  /**
   * Likelihood ratio test that all routes have one ratio O/E: 2·Σ O·ln(O/(ρE)), ρ = ΣO/ΣE, χ² with one degree of
   * freedom fewer than routes. Null when fewer than two routes expect anybody, or nobody was called.
   */
  readonly differenceP: number | null;
}

/** By which step numbers were given that were called: the ratio of each route, and whether they differ at all. */
export function compareRoutes(counts: readonly RouteCount[]): RouteComparison {
  const routes = counts.map((count) => {
    const component = informationComponent(count.observed, count.expected);
    return { ...count, ...component, ratio: 2 ** component.ic };
  });
  return { routes, differenceP: differenceP(counts.filter(({ expected }) => expected > 0)) };
}

function differenceP(counts: readonly RouteCount[]): number | null {
  const observed = counts.reduce((sum, count) => sum + count.observed, 0);
  const expected = counts.reduce((sum, count) => sum + count.expected, 0);
  if (counts.length < 2 || observed === 0) return null;
  const ratio = observed / expected;
  const deviance = counts.reduce(
    (sum, { observed: o, expected: e }) => sum + (o === 0 ? 0 : 2 * o * Math.log(o / (ratio * e))),
    0,
  );
  return chiSquareUpperTail(Math.max(0, deviance), counts.length - 1);
}
