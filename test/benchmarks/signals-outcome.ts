import { type NumberRange, rangeContains } from '@rangewatch/numbering';
import type { BrigadeKind } from '../population/brigades.ts';
import type { Truth, TruePair } from '../population/truth.ts';

/** A campaign and a range that a rule says belong together. */
export interface FoundPair {
  readonly campaign: string;
  readonly range: NumberRange;
}

/** What a rule found in one population, beside what there was. */
export interface RuleOutcome {
  readonly found: number;
  /** Of the true pairs that enough people told of: those of which the very range was found. */
  readonly trueEqual: number;
  /** The same, or one that contains it or lies inside it. */
  readonly trueFound: number;
  /** Found, and neither true nor a brigade's. */
  readonly falsePairs: number;
  readonly falseCampaigns: number;
  /** Brigades whose pair was found. */
  readonly brigadesFound: Readonly<Record<BrigadeKind, number>>;
}

/** @param findable the true pairs that a rule is asked for: nobody finds what hardly anybody told of. */
export function outcomeOf(
  found: readonly FoundPair[],
  truth: Truth,
  findable: readonly TruePair[],
): RuleOutcome {
  const byCampaign = Map.groupBy(found, ({ campaign }) => campaign);
  const isMet = (pair: FoundPair, holds: (one: NumberRange, other: NumberRange) => boolean) =>
    byCampaign.get(pair.campaign)?.some(({ range }) => holds(range, pair.range)) ?? false;
  const known = Map.groupBy([...truth.pairs, ...truth.brigades], ({ campaign }) => campaign);
  const falsely = found.filter(
    ({ campaign, range }) => !known.get(campaign)?.some((each) => overlaps(each.range, range)),
  );
  const brigades = truth.brigades.filter((brigade) => isMet(brigade, overlaps));
  return {
    found: found.length,
    trueEqual: findable.filter((pair) => isMet(pair, (one, other) => one === other)).length,
    trueFound: findable.filter((pair) => isMet(pair, overlaps)).length,
    falsePairs: falsely.length,
    falseCampaigns: new Set(falsely.map(({ campaign }) => campaign)).size,
    brigadesFound: countKinds(brigades),
  };
}

function overlaps(one: NumberRange, other: NumberRange): boolean {
  return rangeContains(one, other) || rangeContains(other, one);
}

export function countKinds(brigades: Truth['brigades']): Readonly<Record<BrigadeKind, number>> {
  const counts = { network: 0, invite: 0, signUp: 0, ungraded: 0, patient: 0 };
  for (const { kind } of brigades) counts[kind] += 1;
  return counts;
}
