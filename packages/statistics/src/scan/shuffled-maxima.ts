import { drawFirst } from '../numerics/draw-first.ts';
import { boundsOf, type Lists } from '../numerics/lists.ts';

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

export interface Shuffling {
  readonly shuffles: number;
  readonly random: () => number;
  /** What a node is worth with so many exposed persons. */
  readonly ratioOf: (node: number, observed: number) => number;
}

/**
 * The best node of each shuffle: who is exposed, and since when, is drawn among the persons of each stratum, who keep
 * their calls together. A person drawn counts in a node when called from it after the day drawn with them. Only nodes
 * of the persons drawn are touched: the cost of a shuffle is that of the exposed, not of all.
 */
export function shuffledMaxima(
  persons: ShuffledPersons,
  strata: readonly StratumDraw[],
  { shuffles, random, ratioOf }: Shuffling,
): number[] {
  const draws = strata.map(({ members, days }) => ({ members: members.slice(), days }));
  const observed = new Uint32Array(persons.nodeCount);
  return Array.from({ length: shuffles }, () => {
    let best = 0;
    for (const node of countDrawn(persons, draws, observed, random)) {
      const ratio = ratioOf(node, observed[node] ?? 0);
      if (ratio > best) best = ratio;
      observed[node] = 0;
    }
    return best;
  });
}

function countDrawn(
  { called, lastOn }: ShuffledPersons,
  draws: readonly StratumDraw[],
  observed: Uint32Array,
  random: () => number,
): number[] {
  const touched: number[] = [];
  for (const { members, days } of draws) {
    drawFirst(members, days.length, random);
    for (const [place, day] of days.entries()) {
      const [from, to] = boundsOf(called, members[place] ?? 0);
      for (let at = from; at < to; at += 1) {
        if ((lastOn[at] ?? 0) <= day) continue;
        const node = called.values[at] ?? 0;
        if (observed[node] === 0) touched.push(node);
        observed[node] = (observed[node] ?? 0) + 1;
      }
    }
  }
  return touched;
}
