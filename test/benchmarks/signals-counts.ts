import type { daysOfRun, SignalPerson } from '@rangewatch/statistics/signals';

/** Days whose calls count: those of the run that the rules are held against. */
type Days = ReturnType<typeof daysOfRun>;

/** Persons of one stratum: those of one home region who are called by about as many callers. */
type ByStratum = ReadonlyMap<number, number>;

/** A campaign and a block of a hundred numbers. */
export interface Pair {
  readonly campaign: string;
  /** Leading digits of the block. */
  readonly block: string;
}

/** Verified persons who were called at all, counted as the textbook rules need them. */
export interface BlockCounts {
  readonly total: number;
  readonly totals: ByStratum;
  /** Gave their number to the campaign. */
  readonly exposed: ReadonlyMap<string, ByStratum>;
  /** Were called from the block, whenever. */
  readonly called: ReadonlyMap<string, ByStratum>;
  /** Were called from the block after they gave their number to the campaign: O, by block and campaign. */
  readonly observed: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const BLOCK_DIGITS_OPEN = 2;
const BANDS = 4;

export function countBlocks(persons: readonly SignalPerson[], days: Days): BlockCounts {
  const totals = new Map<number, number>();
  const exposed = new Map<string, Map<number, number>>();
  const called = new Map<string, Map<number, number>>();
  const observed = new Map<string, Map<string, number>>();
  const regions = [...new Set(persons.map(({ region }) => region))];
  let total = 0;
  for (const person of persons) {
    const blocks = lastCalls(person, days);
    if (!person.isVerified || blocks.size === 0) continue;
    total += 1;
    const campaigns = firstExposures(person);
    const stratum = regions.indexOf(person.region) * BANDS + activityBand(blocks.size);
    add(totals, stratum);
    for (const campaign of campaigns.keys()) add(inner(exposed, campaign), stratum);
    for (const [block, lastOn] of blocks) {
      add(inner(called, block), stratum);
      for (const [campaign, on] of campaigns)
        if (lastOn > on) add(inner(observed, block), campaign);
    }
  }
  return { total, totals, exposed, called, observed };
}

/** By block, the last day it called: after any earlier day there was a call if there was one on this. */
function lastCalls({ calls }: SignalPerson, { after, to }: Days): Map<string, number> {
  const last = new Map<string, number>();
  for (const { from, on } of calls) {
    if (on <= after || on > to) continue;
    const block = from.slice(0, -BLOCK_DIGITS_OPEN);
    last.set(block, Math.max(on, last.get(block) ?? on));
  }
  return last;
}

function firstExposures({ exposures }: SignalPerson): Map<string, number> {
  const first = new Map<string, number>();
  for (const { campaign, on } of exposures)
    if (on !== null) first.set(campaign, Math.min(on, first.get(campaign) ?? on));
  return first;
}

/** How many blocks called somebody: 1, 2–3, 4–9, 10 or more. */
function activityBand(blockCount: number): number {
  if (blockCount >= 10) return 3;
  if (blockCount >= 4) return 2;
  return blockCount >= 2 ? 1 : 0;
}

function inner<K>(outer: Map<string, Map<K, number>>, key: string): Map<K, number> {
  const known = outer.get(key);
  if (known) return known;
  const made = new Map<K, number>();
  outer.set(key, made);
  return made;
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
