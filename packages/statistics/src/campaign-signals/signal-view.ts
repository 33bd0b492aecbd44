import { createRangeStrata, type RangeStrata } from './range-strata.ts';
import { LEAST_RANGE_PERSONS } from './signal-policy.ts';
import { boundsOf, type Lists } from '../numerics/lists.ts';
import type { SignalTable } from './signal-table.ts';
import { activityBand, mergeStrata, stratumOf } from './strata.ts';

/** Days of a run: calls after `after`, up to and with `to`, count; exposures up to and with `to`. */
export interface SignalDays {
  readonly after: number;
  readonly to: number;
}

/** Everything that a run counts, made once for all campaigns. */
export interface SignalView {
  readonly table: SignalTable;
  readonly days: SignalDays;
  /** By person; −1: not called in these days, and so not among those compared. */
  readonly stratumOf: Int32Array;
  /** Persons by stratum. */
  readonly members: readonly Uint32Array[];
  /**
   * Ranges by person, each once, without those that called hardly anybody; beside each the last day, counted from the
   * day before the run's first: 1 to 84.
   */
  readonly called: Lists;
  readonly lastOn: Uint8Array;
  readonly ranges: RangeStrata;
}

export function buildSignalView(table: SignalTable, days: SignalDays): SignalView {
  const persons = countRanges(table, days);
  const strata = strataOf(table, persons.hundredCounts);
  const { called, lastOn } = calledRanges(table, days, persons.perRange);
  const ranges = createRangeStrata(called, strata.stratumOf, {
    rangeCount: table.ranges.count,
    stratumCount: strata.members.length,
  });
  return { table, days, ...strata, called, lastOn, ranges };
}

/** Persons of each range, and distinct hundreds of each person. */
function countRanges(table: SignalTable, days: SignalDays) {
  const perRange = new Int32Array(table.ranges.count);
  const hundredCounts = new Int32Array(table.personCount);
  const hundreds = hundredOf(table);
  walkRanges(table, days, (person, range, isNew, number) => {
    if (!isNew) return;
    perRange[range] = (perRange[range] ?? 0) + 1;
    if (hundreds[number] === range) hundredCounts[person] = (hundredCounts[person] ?? 0) + 1;
  });
  return { perRange, hundredCounts };
}

/** By number the range of a hundred numbers it lies in, or the widest there is. */
function hundredOf({ ranges }: SignalTable): Int32Array {
  const { starts, values } = ranges.containing;
  return Int32Array.from({ length: starts.length - 1 }, (_, number) => {
    const [from, to] = boundsOf(ranges.containing, number);
    return values[Math.min(from + 2, to - 1)] ?? -1;
  });
}

type Visit = (person: number, range: number, isNew: boolean, number: number, day: number) => void;

/** Each call's ranges; `isNew` the first time a person is called from one. */
function walkRanges(table: SignalTable, { after, to }: SignalDays, visit: Visit): void {
  const { calls, calledOn, ranges } = table;
  const seenBy = new Int32Array(ranges.count).fill(-1);
  for (let person = 0; person < table.personCount; person += 1) {
    const [from, end] = boundsOf(calls, person);
    for (let call = from; call < end; call += 1) {
      const day = calledOn[call] ?? 0;
      if (day <= after || day > to) continue;
      const number = calls.values[call] ?? 0;
      const [first, last] = boundsOf(ranges.containing, number);
      for (let at = first; at < last; at += 1) {
        const range = ranges.containing.values[at] ?? 0;
        visit(person, range, seenBy[range] !== person, number, day - after);
        seenBy[range] = person;
      }
    }
  }
}

function strataOf({ regionOf, personCount }: SignalTable, hundredCounts: Int32Array) {
  const raw = Int32Array.from({ length: personCount }, (_, person) => {
    const hundreds = hundredCounts[person] ?? 0;
    return hundreds === 0 ? -1 : stratumOf(regionOf[person] ?? 0, activityBand(hundreds));
  });
  const totals = new Map<number, number>();
  for (const stratum of raw) if (stratum >= 0) totals.set(stratum, (totals.get(stratum) ?? 0) + 1);
  const merged = mergeStrata(totals);
  const strata = raw.map((stratum) => merged.get(stratum) ?? -1);
  const lists: number[][] = Array.from({ length: Math.max(-1, ...merged.values()) + 1 }, () => []);
  for (const [person, stratum] of strata.entries()) lists[stratum]?.push(person);
  return { stratumOf: strata, members: lists.map((list) => Uint32Array.from(list)) };
}

function calledRanges(table: SignalTable, days: SignalDays, perRange: Int32Array) {
  const starts = new Int32Array(table.personCount + 1);
  const kept = (range: number) => (perRange[range] ?? 0) >= LEAST_RANGE_PERSONS;
  walkRanges(table, days, (person, range, isNew) => {
    if (isNew && kept(range)) starts[person + 1] = (starts[person + 1] ?? 0) + 1;
  });
  for (let person = 0; person < table.personCount; person += 1)
    starts[person + 1] = (starts[person + 1] ?? 0) + (starts[person] ?? 0);
  const size = starts[table.personCount] ?? 0;
  const called = { starts, values: new Int32Array(size) };
  const lastOn = new Uint8Array(size);
  const placeOf = new Int32Array(table.ranges.count);
  let next = 0;
  walkRanges(table, days, (_, range, isNew, __, day) => {
    if (!kept(range)) return;
    if (isNew) {
      placeOf[range] = next;
      called.values[next] = range;
      lastOn[next] = day;
      next += 1;
      return;
    }
    const place = placeOf[range] ?? 0;
    lastOn[place] = Math.max(lastOn[place] ?? day, day);
  });
  return { called, lastOn };
}
