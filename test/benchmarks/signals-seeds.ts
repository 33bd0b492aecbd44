import { ensureWeek } from '@rangewatch/schema';
import { daysOfRun, type SignalResult } from '@rangewatch/statistics/signals';
import type { PopulationOptions } from '../population/options.ts';
import { simulatePopulation } from '../population/population.ts';
import type { Truth, TruePair } from '../population/truth.ts';
import { type BlockCounts, countBlocks } from './signals-counts.ts';
import { isAtLeast, judgePopulation, resultsByLevel } from './signals-judged.ts';
import { outcomeOf, type RuleOutcome } from './signals-outcome.ts';
import { textbookResults } from './signals-textbook.ts';

/** What all rules found in one population. */
export interface SeedOutcome {
  readonly personCount: number;
  readonly truth: Truth;
  readonly findable: readonly TruePair[];
  readonly outcomes: ReadonlyMap<string, RuleOutcome>;
  /** Of the true signals that enough documented exposures speak for: in all, and those that are robust. */
  readonly documented: { readonly signals: number; readonly robust: number };
}

/** The last week of a population. */
const AS_OF = ensureWeek('2026-W13');
const LEAST_OBSERVED = 5;

export async function judgeSeed(seed: number, size: PopulationOptions): Promise<SeedOutcome> {
  const { persons, truth } = simulatePopulation(seed, size);
  const counts = countBlocks(persons, daysOfRun(AS_OF));
  const findable = truth.pairs.filter((pair) => observedOf(counts, pair) >= LEAST_OBSERVED);
  const judged = await judgePopulation(persons, AS_OF, seed);
  const rules = [...textbookResults(counts), ...resultsByLevel(judged)];
  return {
    personCount: persons.length,
    truth,
    findable,
    outcomes: new Map(rules.map(({ rule, found }) => [rule, outcomeOf(found, truth, findable)])),
    documented: documentedSignals(judged, truth.pairs),
  };
}

function observedOf({ observed }: BlockCounts, { campaign, range }: TruePair): number {
  return observed.get(range.replaceAll('*', ''))?.get(campaign) ?? 0;
}

function documentedSignals(judged: readonly SignalResult[], pairs: readonly TruePair[]) {
  const signals = judged.filter(
    (result) =>
      isAtLeast(result, 'signal') &&
      result.checks.documented === true &&
      outcomeOf([result], { ...NOTHING, pairs }, []).falsePairs === 0,
  );
  const robust = signals.filter((result) => isAtLeast(result, 'robust'));
  return { signals: signals.length, robust: robust.length };
}

const NOTHING = { brigades: [], vendors: [], dilutions: [], forwardedLinks: [] };
