import { fitGumbel, type Gumbel, gumbelUpperTail } from '../scan/gumbel.ts';
import { shuffledMaxima, type StratumDraw } from '../scan/shuffled-maxima.ts';
import { poissonLogLikelihoodRatio } from '../scan/poisson-log-likelihood-ratio.ts';
import { type CampaignExposed, exposedShares, expectedIn } from './campaign-exposed.ts';
import type { SignalView } from './signal-view.ts';

const UNKNOWN = -1;

/** What chance alone finds in one campaign: to be compared with what was found. */
export interface CampaignScan {
  /** T of the range, by its O. */
  ratioOf(range: number, observed: number): number;
  /** P that the best of all ranges is at least as good by chance. */
  pOf(ratio: number): number;
}

export interface ScanChoice {
  readonly shuffles: number;
  /** Ranges that are left out: those of an earlier choice and what overlaps them. */
  readonly leftOut: ReadonlySet<number>;
  readonly random: () => number;
}

/**
 * Who gave their number, and when, is shuffled among the persons of each stratum, who keep their calls together; the
 * best range of every shuffle is kept. A person drawn counts in a range when called from it after the day drawn with
 * them, just as the exposed do, so that late exposures are no rarer among the shuffles than in the facts.
 */
export function scanCampaign(
  view: SignalView,
  exposed: CampaignExposed,
  { shuffles, leftOut, random }: ScanChoice,
): CampaignScan {
  const ratioOf = createRatio(view, exposed);
  const persons = { nodeCount: view.table.ranges.count, called: view.called, lastOn: view.lastOn };
  const maxima = shuffledMaxima(persons, drawsOf(view, exposed), {
    shuffles,
    random,
    ratioOf: (range, observed) => (leftOut.has(range) ? 0 : ratioOf(range, observed)),
  });
  const gumbel = fitGumbel(maxima);
  return { ratioOf, pOf: (ratio) => upperTail(maxima, gumbel, ratio) };
}

/** T by range and O; E, and T of a single person, are worked out once, because most ranges drawn have one. */
function createRatio(view: SignalView, exposed: CampaignExposed): CampaignScan['ratioOf'] {
  const shares = exposedShares(view, exposed.perStratum);
  const expected = new Float64Array(view.table.ranges.count).fill(UNKNOWN);
  const ofOne = new Float64Array(view.table.ranges.count);
  const count = exposed.persons.length;
  return (range, observed) => {
    if (expected[range] === UNKNOWN) {
      expected[range] = expectedIn(view, range, shares);
      ofOne[range] = poissonLogLikelihoodRatio(1, expected[range], count);
    }
    if (observed === 1) return ofOne[range] ?? 0;
    return poissonLogLikelihoodRatio(observed, expected[range] ?? 0, count);
  };
}

/**
 * The larger of Gumbel's tail and the share of shuffles that are as good, itself counted; beyond the best shuffle that
 * share goes on falling by e^−T, as the ratio's own distribution does. Gumbel's alone falls faster there when the
 * maxima lie close together, and calls chance a finding.
 */
function upperTail(maxima: readonly number[], gumbel: Gumbel | null, ratio: number): number {
  const asGood = 1 + maxima.filter((best) => best >= ratio).length;
  const beyond = Math.min(0, Math.max(...maxima) - ratio);
  const share = (asGood / (maxima.length + 1)) * Math.exp(beyond);
  return gumbel ? Math.max(share, gumbelUpperTail(gumbel, ratio)) : share;
}

/** Strata with exposed persons, in an order of their own: a campaign's shuffles depend on nothing but its facts. */
function drawsOf(view: SignalView, { persons }: CampaignExposed): readonly StratumDraw[] {
  const days = Map.groupBy(persons, ({ stratum }) => stratum);
  return [...days]
    .toSorted(([one], [other]) => one - other)
    .map(([stratum, list]) => ({
      members: view.members[stratum] ?? new Uint32Array(),
      days: list.map(({ on }) => on),
    }));
}
