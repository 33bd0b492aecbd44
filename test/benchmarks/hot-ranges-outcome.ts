import { childRanges, ensureNumberRange, parentRange, rangeParts } from '@rangewatch/numbering';
import type { WeekOfCalls } from './hot-ranges-weeks.ts';

/** What a phone would be told to watch for: ranges, none inside another, and single numbers. */
export interface WatchList {
  readonly name: string;
  readonly ranges: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

/** What happened to the calls of the weeks after the list was made. */
export interface Outcome {
  readonly entries: number;
  /** Telephone numbers the list covers. */
  readonly covered: number;
  /** Share of the later complaints whose displayed number the list covers, 0 to 1. */
  readonly recall: number;
  /** Share of the entries with at least one later complaint, 0 to 1. */
  readonly met: number;
  /** Later complaints per covered number, beside the uncovered ranges of the same size under the same parent. */
  readonly lift: number;
  /** Caught complaints about numbers that no one had reported when the list was made. */
  readonly unreportedCaught: number;
  /** Covered numbers that no one reported in any week of the record. */
  readonly neverReported: number;
}

export interface Known {
  /** Numbers reported in the list's week or before it. */
  readonly before: ReadonlySet<string>;
  /** Numbers reported in any week of the record. */
  readonly ever: ReadonlySet<string>;
}

export function outcomeOf(list: WatchList, later: readonly WeekOfCalls[], known: Known): Outcome {
  const covers = coverOf(list);
  let caught = 0;
  let total = 0;
  let unreportedCaught = 0;
  for (const { numbers, complaintsOf, complaintCount } of later) {
    total += complaintCount;
    for (const number of numbers) {
      if (!covers(number)) continue;
      const complaints = complaintsOf.get(number) ?? 0;
      caught += complaints;
      if (!known.before.has(number)) unreportedCaught += complaints;
    }
  }
  const entries = [...list.ranges, ...list.numbers];
  const covered = coveredBy(list);
  const met = entries.filter((entry) => later.some(({ complaintsOf }) => complaintsOf.has(entry)));
  let everCovered = 0;
  for (const number of known.ever) if (covers(number)) everCovered += 1;
  return {
    entries: entries.length,
    covered,
    recall: caught / total,
    met: met.length / entries.length,
    lift: liftOf(entries, later, covers),
    unreportedCaught,
    neverReported: covered - everCovered,
  };
}

/** Whether the list holds a number, or a range around it; ranges are asked for as they are. */
function coverOf({ ranges, numbers }: WatchList): (range: string) => boolean {
  const widths = [...new Set([...ranges].map((range) => openDigitsIn(range)))];
  return (range) =>
    numbers.has(range) || widths.some((openDigits) => ranges.has(opened(range, openDigits)));
}

function openDigitsIn(range: string): number {
  const star = range.indexOf('*');
  return star === -1 ? 0 : range.length - star;
}

function opened(range: string, openDigits: number): string {
  return range.slice(0, range.length - openDigits) + '*'.repeat(openDigits);
}

function coveredBy({ ranges, numbers }: WatchList): number {
  const covers = coverOf({ name: '', ranges, numbers: new Set() });
  let covered = 0;
  for (const range of ranges) covered += 10 ** openDigitsIn(range);
  for (const number of numbers) if (!covers(number)) covered += 1;
  return covered;
}

/** Siblings that hold an entry of the list themselves are no comparison and are left out. */
function liftOf(
  entries: readonly string[],
  later: readonly WeekOfCalls[],
  covers: (range: string) => boolean,
): number {
  const holdsEntry = new Set(entries.flatMap(rangesAround));
  const complaintsIn = (range: string) =>
    later.reduce((sum, { complaintsOf }) => sum + (complaintsOf.get(range) ?? 0), 0);
  const inside = { complaints: 0, numbers: 0 };
  const beside = { complaints: 0, numbers: 0 };
  const seen = new Set<string>();
  for (const entry of entries) {
    const { size } = rangeParts(ensureNumberRange(entry));
    inside.complaints += complaintsIn(entry);
    inside.numbers += size;
    for (const sibling of siblingsOf(entry)) {
      if (seen.has(sibling) || covers(sibling) || holdsEntry.has(sibling)) continue;
      seen.add(sibling);
      beside.complaints += complaintsIn(sibling);
      beside.numbers += size;
    }
  }
  return inside.complaints / inside.numbers / (beside.complaints / beside.numbers);
}

function siblingsOf(range: string): readonly string[] {
  const parent = parentRange(ensureNumberRange(range));
  return parent ? childRanges(parent).filter((child) => child !== range) : [];
}

function rangesAround(range: string): readonly string[] {
  const narrowest = openDigitsIn(range);
  return Array.from({ length: 8 - narrowest }, (_, at) => opened(range, narrowest + at + 1));
}
