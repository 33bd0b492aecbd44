import { listsOf } from '../numerics/lists.ts';
import { fitGumbel, gumbelUpperTail } from './gumbel.ts';
import { poissonLogLikelihoodRatio } from './poisson-log-likelihood-ratio.ts';
import { shuffledMaxima } from './shuffled-maxima.ts';
import { type PrefixNode, prefixNodes, type ScannedPerson } from './prefix-tree.ts';

/** Days of exposures and calls where none are known: every call is after every exposure. */
const [NEVER, EVER] = [0, 1];

export interface ScanOptions {
  /** Digits of the shortest prefix looked at: never above what is assigned as a unit. */
  readonly shortest: number;
  /** Persons a node needs to be looked at at all; default 3. */
  readonly leastPersons?: number;
  /** Default 999. */
  readonly shuffleCount?: number;
  /** A number from 0 up to, not including, 1. */
  readonly random: () => number;
}

/** One node of a scan. */
export interface ScannedNode {
  readonly prefix: string;
  /** Exposed persons called from under it, and persons in all. */
  readonly observed: number;
  readonly personCount: number;
  /** Σ over strata of persons × share exposed. */
  readonly expected: number;
  readonly logLikelihoodRatio: number;
  /** (1 + shuffles whose best node is at least as good) / (shuffles + 1). */
  readonly p: number;
  /** From the Gumbel distribution of the shuffles' best nodes; `p` where that cannot be fitted. */
  readonly gumbelP: number;
}

export interface ScanResult {
  /** Best first; of equals the longest prefix, which names the fewest numbers, then the lowest. */
  readonly nodes: readonly ScannedNode[];
  /** The best log likelihood ratio of each shuffle. */
  readonly maxima: readonly number[];
}

/**
 * Looks at every prefix of the numbers that called anybody, for those under which exposed persons were called far more
 * than comparable ones (tree-based scan statistic: Kulldorff, Fang and Walsh 2003). How often chance alone does as
 * well is found by shuffling who is exposed among the persons of each stratum, who keep their numbers together.
 */
export function scanPrefixes(persons: readonly ScannedPerson[], options: ScanOptions): ScanResult {
  const { shortest, leastPersons = 3, shuffleCount = 999, random } = options;
  const nodes = prefixNodes(persons, { shortest, leastPersons });
  const strata = exposedShares(persons);
  const expected = nodes.map(({ persons: members }) =>
    members.reduce((sum, index) => sum + (strata.get(persons[index]?.stratum ?? 0)?.share ?? 0), 0),
  );
  const exposed = persons.filter(({ isExposed }) => isExposed).length;
  const maxima = maximaOf({ persons, nodes, expected, exposed }, shuffleCount, random);
  const gumbel = fitGumbel(maxima);
  const scanned = nodes.map((node, at) => {
    const observed = node.persons.filter((index) => persons[index]?.isExposed).length;
    const ratio = poissonLogLikelihoodRatio(observed, expected[at] ?? 0, exposed);
    const p = (1 + maxima.filter((best) => best >= ratio).length) / (maxima.length + 1);
    return {
      prefix: node.prefix,
      observed,
      personCount: node.persons.length,
      expected: expected[at] ?? 0,
      logLikelihoodRatio: ratio,
      p,
      gumbelP: gumbel ? gumbelUpperTail(gumbel, ratio) : p,
    };
  });
  return { nodes: scanned.toSorted(byWorth), maxima };
}

function byWorth(one: ScannedNode, other: ScannedNode): number {
  return (
    other.logLikelihoodRatio - one.logLikelihoodRatio ||
    other.prefix.length - one.prefix.length ||
    (one.prefix < other.prefix ? -1 : 1)
  );
}

interface Stratum {
  readonly members: readonly number[];
  readonly exposedCount: number;
  readonly share: number;
}

function exposedShares(persons: readonly ScannedPerson[]): ReadonlyMap<number, Stratum> {
  const groups = Map.groupBy(persons.keys(), (index) => persons[index]?.stratum ?? 0);
  return new Map(
    [...groups].map(([stratum, members]) => {
      const exposedCount = members.filter((index) => persons[index]?.isExposed).length;
      return [stratum, { members, exposedCount, share: exposedCount / members.length }];
    }),
  );
}

interface Shuffled {
  readonly persons: readonly ScannedPerson[];
  readonly nodes: readonly PrefixNode[];
  readonly expected: readonly number[];
  readonly exposed: number;
}

function maximaOf(
  { persons, nodes, expected, exposed }: Shuffled,
  shuffles: number,
  random: () => number,
): number[] {
  const nodesOf: number[][] = persons.map(() => []);
  for (const [node, { persons: members }] of nodes.entries())
    for (const index of members) nodesOf[index]?.push(node);
  const called = listsOf(nodesOf);
  const lastOn = new Uint8Array(called.values.length).fill(EVER);
  const strata = [...exposedShares(persons).values()].map(({ members, exposedCount }) => ({
    members: Uint32Array.from(members),
    days: Array.from<number>({ length: exposedCount }).fill(NEVER),
  }));
  const ratioOf = (node: number, observed: number) =>
    poissonLogLikelihoodRatio(observed, expected[node] ?? 0, exposed);
  const worth = { ratioOf, mostOfOne: Number.POSITIVE_INFINITY };
  return shuffledMaxima({ nodeCount: nodes.length, called, lastOn }, strata, worth, {
    shuffles,
    random,
  });
}
