import { ensureNumberRange } from '@rangewatch/numbering';
import {
  benjaminiHochberg,
  chiSquare,
  expectedCount,
  largestExpectedAt,
  poissonUpperTail,
  stratifiedExpectedCount,
  type TwoByTwo,
  twoByTwo,
} from '@rangewatch/statistics/signals';
import type { BlockCounts, Pair } from './signals-counts.ts';
import type { FoundPair } from './signals-outcome.ts';

/** A rule and the pairs it finds. */
export interface RuleResult {
  readonly rule: string;
  readonly found: readonly FoundPair[];
}

/** A pair with what the textbook rules look at. */
interface Candidate extends Pair {
  readonly table: TwoByTwo;
  readonly stratifiedE: number;
}

/** Fewest persons of any of the rules. */
const LEAST_OBSERVED = 3;
const Q = 0.05;

/** Rules as they stand in textbooks, on blocks of a hundred numbers; none knows what a brigade is. */
export function textbookResults(counts: BlockCounts): readonly RuleResult[] {
  const candidates = candidatesOf(counts);
  const strict = candidates.filter(
    ({ table: { a }, stratifiedE }) => a >= 5 && reaches(a, stratifiedE, 1),
  );
  const rules: [string, readonly Candidate[]][] = [
    ['PRR ≥ 2, χ² ≥ 4, n ≥ 3, no strata', candidates.filter(hasRatioOfTwo)],
    [
      'IC025 > 0, no strata',
      candidates.filter(({ table }) => reaches(table.a, expectedCount(table), 0)),
    ],
    [
      'IC025 > 0, stratified',
      candidates.filter(({ table, stratifiedE }) => reaches(table.a, stratifiedE, 0)),
    ],
    ['IC025 ≥ 1, n ≥ 5, stratified', strict],
    ['same + BH 5 % over all pairs', withinFalseDiscoveries(strict, candidates, counts)],
  ];
  return rules.map(([rule, found]) => ({ rule, found: found.map(foundPair) }));
}

function candidatesOf(counts: BlockCounts): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const [block, byCampaign] of counts.observed)
    for (const [campaign, observed] of byCampaign)
      if (observed >= LEAST_OBSERVED)
        candidates.push(candidateOf({ campaign, block }, observed, counts));
  return candidates;
}

function candidateOf(pair: Pair, observed: number, counts: BlockCounts): Candidate {
  const exposed = counts.exposed.get(pair.campaign) ?? new Map<number, number>();
  const called = counts.called.get(pair.block) ?? new Map<number, number>();
  const strata = [...exposed].map(([stratum, count]) =>
    twoByTwo({
      // What a stratum expects rests on its margins alone.
      observed: 0,
      exposed: count,
      called: called.get(stratum) ?? 0,
      total: counts.totals.get(stratum) ?? 0,
    }),
  );
  const [exposedCount, calledCount] = [sumOf(exposed.values()), sumOf(called.values())];
  const { total } = counts;
  return {
    ...pair,
    table: twoByTwo({ observed, exposed: exposedCount, called: calledCount, total }),
    stratifiedE: stratifiedExpectedCount(strata),
  };
}

/** IC025 ≥ `threshold`, asked the other way round: one quantile for all pairs of the same O. */
function reaches(observed: number, expected: number, threshold: number): boolean {
  const key = observed * 2 + threshold;
  let largest = largestExpected.get(key);
  if (largest === undefined) {
    largest = largestExpectedAt(observed, threshold) ?? -1;
    largestExpected.set(key, largest);
  }
  return expected <= largest;
}

const largestExpected = new Map<number, number>();

/** With nobody else called the ratio is infinite, and so at least two. */
function hasRatioOfTwo({ table }: Candidate): boolean {
  const { a, b, c, d } = table;
  return a * (c + d) >= 2 * c * (a + b) && (chiSquare(table, 'yates') ?? 0) >= 4;
}

/** The family is every campaign with every block that called anybody as often as a rule asks for. */
function withinFalseDiscoveries(
  strict: readonly Candidate[],
  candidates: readonly Candidate[],
  { exposed, called }: BlockCounts,
): readonly Candidate[] {
  const blocks = called.values().filter((strata) => sumOf(strata.values()) >= LEAST_OBSERVED);
  const testCount = exposed.size * [...blocks].length;
  const pValues = candidates.map(({ table, stratifiedE }) =>
    poissonUpperTail(table.a, stratifiedE),
  );
  const adjusted = benjaminiHochberg(pValues, testCount);
  const kept = new Set(candidates.filter((_, at) => (adjusted[at] ?? 1) <= Q));
  return strict.filter((candidate) => kept.has(candidate));
}

function foundPair({ campaign, block }: Candidate): FoundPair {
  return { campaign, range: ensureNumberRange(`${block}**`) };
}

function sumOf(counts: Iterable<number>): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}
