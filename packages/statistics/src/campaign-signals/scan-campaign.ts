import { fitGumbel, type Gumbel, gumbelUpperTail } from '../scan/gumbel.ts';
import { type NodeWorth, shuffledMaxima, type StratumDraw } from '../scan/shuffled-maxima.ts';
import { poissonLogLikelihoodRatio } from '../scan/poisson-log-likelihood-ratio.ts';
import { type CampaignExposed, exposedShares, expectedIn } from './campaign-exposed.ts';
import { ENOUGH_AS_GOOD } from './signal-policy.ts';
import type { SignalView } from './signal-view.ts';

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
  /** Ranges that P is asked of. */
  readonly found: Iterable<FoundRange>;
  readonly random: () => number;
}

export interface FoundRange {
  readonly range: number;
  /** O. */
  readonly observed: number;
}

/**
 * Who gave their number, and when, is shuffled among the persons of each stratum, who keep their calls together; the
 * best range of every shuffle is kept. A person drawn counts in a range when called from it after the day drawn with
 * them, just as the exposed do, so that late exposures are no rarer among the shuffles than in the facts. Where chance
 * does as well as the best range found often enough, no more shuffles are made.
 */
export function scanCampaign(
  view: SignalView,
  exposed: CampaignExposed,
  { shuffles, leftOut, found, random }: ScanChoice,
): CampaignScan {
  const { ratioOf, mostOfOne } = worthOf(view, exposed);
  let ratio = 0;
  for (const one of found) ratio = Math.max(ratio, ratioOf(one.range, one.observed));
  const persons = { nodeCount: view.table.ranges.count, called: view.called, lastOn: view.lastOn };
  const worth = {
    ratioOf: (range: number, observed: number) =>
      leftOut.has(range) ? 0 : ratioOf(range, observed),
    mostOfOne,
  };
  const stop = { ratio, asGood: ENOUGH_AS_GOOD };
  const maxima = shuffledMaxima(persons, drawsOf(view, exposed), worth, { shuffles, random, stop });
  const gumbel = fitGumbel(maxima);
  return { ratioOf, pOf: (value) => upperTail(maxima, gumbel, value) };
}

/**
 * T by range and O; E is worked out once for each range. Whoever is drawn from a stratum is called from the range they
 * are drawn in, so that E is at least the exposed share of that stratum.
 */
function worthOf(view: SignalView, exposed: CampaignExposed): NodeWorth {
  const shares = exposedShares(view, exposed.perStratum);
  const expected = new Map<number, number>();
  const count = exposed.persons.length;
  const leastShare = Math.min(...shares.filter((share) => share > 0));
  return {
    mostOfOne: poissonLogLikelihoodRatio(1, leastShare, count),
    ratioOf(range, observed) {
      let known = expected.get(range);
      if (known === undefined) {
        known = expectedIn(view, range, shares);
        expected.set(range, known);
      }
      return poissonLogLikelihoodRatio(observed, known, count);
    },
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
