import { drawFirst } from '../numerics/draw-first.ts';
import type { Lists } from '../numerics/lists.ts';

/** Persons among whom is shuffled, and the nodes they were called from. */
export interface ShuffledPersons {
  readonly nodeCount: number;
  /** Nodes by person, each once; beside each the last day they were called from it. */
  readonly called: Lists;
  readonly lastOn: Uint8Array;
}

/** The persons of one stratum, and the day of each exposure in it. */
export interface StratumDraw {
  readonly members: Uint32Array;
  readonly days: readonly number[];
}

/** What nodes are worth. */
export interface NodeWorth {
  /** With so many exposed persons. */
  readonly ratioOf: (node: number, observed: number) => number;
  /** No node of one drawn person is worth more: such nodes are most, and are looked at only where one could be best. */
  readonly mostOfOne: number;
}

export interface Shuffling {
  readonly shuffles: number;
  readonly random: () => number;
  /**
   * Once so many shuffles were at least as good as this ratio, no more are made: what is that common by chance is no
   * finding (Besag and Clifford 1991). Default: never.
   */
  readonly stop?: { readonly ratio: number; readonly asGood: number } | null;
}

/**
 * The best node of each shuffle: who is exposed, and since when, is drawn among the persons of each stratum, who keep
 * their calls together. A person drawn counts in a node when called from it after the day drawn with them. Only nodes
 * of the persons drawn are touched: the cost of a shuffle is that of the exposed, not of all.
 */
export function shuffledMaxima(
  persons: ShuffledPersons,
  strata: readonly StratumDraw[],
  worth: NodeWorth,
  { shuffles, random, stop = null }: Shuffling,
): number[] {
  const draws = strata.map(({ members, days }) => ({ members: members.slice(), days }));
  const count = createCounter(persons);
  const maxima: number[] = [];
  let asGood = 0;
  while (maxima.length < shuffles) {
    count.drawn(draws, random);
    const best = count.best(worth);
    maxima.push(best);
    if (stop === null || best < stop.ratio) continue;
    asGood += 1;
    if (asGood >= stop.asGood) break;
  }
  return maxima;
}

/** Drawn persons by node. */
function createCounter({ called, lastOn, nodeCount }: ShuffledPersons) {
  const { starts, values } = called;
  const observed = new Uint32Array(nodeCount);
  /** Nodes in the order in which they are first met, and those met again. */
  const touched: number[] = [];
  const several: number[] = [];

  function add(person: number, day: number): void {
    const end = starts[person + 1] ?? 0;
    for (let at = starts[person] ?? 0; at < end; at += 1) {
      if ((lastOn[at] ?? 0) <= day) continue;
      const node = values[at] ?? 0;
      const before = observed[node] ?? 0;
      observed[node] = before + 1;
      if (before === 0) touched.push(node);
      else if (before === 1) several.push(node);
    }
  }
  return {
    drawn(draws: readonly StratumDraw[], random: () => number): void {
      for (const node of touched) observed[node] = 0;
      touched.length = 0;
      several.length = 0;
      for (const { members, days } of draws) {
        drawFirst(members, days.length, random);
        for (const [place, day] of days.entries()) add(members[place] ?? 0, day);
      }
    },
    best({ ratioOf, mostOfOne }: NodeWorth): number {
      let best = 0;
      for (const node of several) best = Math.max(best, ratioOf(node, observed[node] ?? 0));
      if (best >= mostOfOne) return best;
      for (const node of touched) if (observed[node] === 1) best = Math.max(best, ratioOf(node, 1));
      return best;
    },
  };
}
