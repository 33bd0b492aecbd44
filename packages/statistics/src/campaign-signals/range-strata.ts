import { boundsOf, type Lists } from '../numerics/lists.ts';

/** Who was called from each range, by stratum. */
export interface RangeStrata {
  /** m1: persons called from the range. */
  calledCount(range: number): number;
  /** m1s by stratum. */
  calledPerStratum(range: number): Int32Array;
  /** Σ m1s·share of the stratum. */
  weightedBy(range: number, shares: readonly number[]): number;
  /** The persons themselves, ascending: walks everybody, and is for the few ranges that are found. */
  personsIn(range: number): readonly number[];
}

/** Called persons for each stratum from which on their counts are kept, not their list. */
const WORTH_COUNTING = 4;

/**
 * One stratum for each person and range, side by side by range: a wide range, of which every campaign asks, is counted
 * once.
 */
export function createRangeStrata(
  called: Lists,
  stratumOf: Int32Array,
  { rangeCount, stratumCount }: { readonly rangeCount: number; readonly stratumCount: number },
): RangeStrata {
  const { starts, strata } = byRange(called, stratumOf, rangeCount);
  const counted = new Map<number, Int32Array>();
  // What is asked of a found range is asked several times in a row.
  let last: { range: number; persons: readonly number[] } = { range: -1, persons: [] };
  const countOf = (range: number) => (starts[range + 1] ?? 0) - (starts[range] ?? 0);
  const calledPerStratum = (range: number): Int32Array => {
    const known = counted.get(range);
    if (known) return known;
    const counts = new Int32Array(stratumCount);
    const end = starts[range + 1] ?? 0;
    for (let at = starts[range] ?? 0; at < end; at += 1) {
      const stratum = strata[at] ?? 0;
      counts[stratum] = (counts[stratum] ?? 0) + 1;
    }
    if (countOf(range) > WORTH_COUNTING * stratumCount) counted.set(range, counts);
    return counts;
  };
  return {
    calledCount: countOf,
    calledPerStratum,
    weightedBy(range, shares) {
      let sum = 0;
      if (countOf(range) > WORTH_COUNTING * stratumCount) {
        for (const [stratum, count] of calledPerStratum(range).entries())
          sum += count * (shares[stratum] ?? 0);
        return sum;
      }
      const end = starts[range + 1] ?? 0;
      for (let at = starts[range] ?? 0; at < end; at += 1) sum += shares[strata[at] ?? 0] ?? 0;
      return sum;
    },
    personsIn(range) {
      if (range !== last.range) last = { range, persons: personsCalledFrom(called, range) };
      return last.persons;
    },
  };
}

function byRange(called: Lists, stratumOf: Int32Array, rangeCount: number) {
  const starts = new Int32Array(rangeCount + 1);
  for (const range of called.values) starts[range + 1] = (starts[range + 1] ?? 0) + 1;
  for (let range = 0; range < rangeCount; range += 1)
    starts[range + 1] = (starts[range + 1] ?? 0) + (starts[range] ?? 0);
  const next = starts.slice();
  const strata = new Uint16Array(called.values.length);
  for (let person = 0; person < stratumOf.length; person += 1) {
    const [from, to] = boundsOf(called, person);
    for (let at = from; at < to; at += 1) {
      const range = called.values[at] ?? 0;
      strata[next[range] ?? 0] = stratumOf[person] ?? 0;
      next[range] = (next[range] ?? 0) + 1;
    }
  }
  return { starts, strata };
}

function personsCalledFrom(called: Lists, range: number): readonly number[] {
  const persons: number[] = [];
  let person = 0;
  for (let at = called.values.indexOf(range); at >= 0; at = called.values.indexOf(range, at + 1)) {
    while ((called.starts[person + 1] ?? Infinity) <= at) person += 1;
    persons.push(person);
  }
  return persons;
}
