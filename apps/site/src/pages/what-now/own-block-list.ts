import {
  type CallerNumber,
  isCallerNumber,
  knownServiceNumber,
  knownServiceNumbersIn,
  type NumberRange,
  rangeOf,
} from '@rangewatch/numbering';
import { blockOf, ensureCalendarDay, type OwnReport, weekOfDay } from '@rangewatch/schema';
import type { BlockListEntry } from '@rangewatch/releases';

const HUNDRED_OPEN_DIGITS = 2;
/** Below it a range rests on one number, and blocking it would turn away 9,999 others for one. */
const FEWEST_NUMBERS = 2;

/** The numbers of one block that called the person. */
export interface CallingBlock {
  readonly block: NumberRange;
  /** Most frequent first, with their calls. */
  readonly numbers: ReadonlyMap<CallerNumber, number>;
  readonly callCount: number;
}

/** What the person is advised to block: a whole block where there is reason to, else the numbers themselves. */
export interface OwnBlock {
  readonly range: NumberRange;
  readonly numberCount: number;
  readonly callCount: number;
  /** Why a whole block: several of its numbers called this person, or many people reported it. Null for a number. */
  readonly reason: 'several' | 'listed' | null;
}

/** The blocks the calls of a report came from, most calls first. Withheld numbers have none. */
export function callingBlocks({ calls }: OwnReport): readonly CallingBlock[] {
  const blocks = new Map<NumberRange, Map<CallerNumber, number>>();
  for (const { callerNumber, callCount, turnedAway } of calls) {
    if (turnedAway || callerNumber === null || !isCallerNumber(callerNumber)) continue;
    const block = blockOf(callerNumber);
    const numbers = blocks.get(block) ?? new Map<CallerNumber, number>();
    blocks.set(block, numbers.set(callerNumber, (numbers.get(callerNumber) ?? 0) + callCount));
  }
  return [...blocks]
    .map(([block, numbers]) => ({
      block,
      numbers: new Map([...numbers].toSorted(([, a], [, b]) => b - a)),
      callCount: numbers.values().reduce((sum, count) => sum + count, 0),
    }))
    .toSorted((a, b) => b.callCount - a.callCount);
}

/** A person's own list: the lines to read, and the entries of its file. */
export interface OwnBlockList {
  readonly blocks: readonly OwnBlock[];
  /** Also what lies inside the lines, for formats that cannot write a whole block; in code-point order. */
  readonly entries: readonly BlockListEntry[];
}

/** @param listed which of the blocks the collective list names. */
export function ownBlockList(report: OwnReport, listed: ReadonlySet<NumberRange>): OwnBlockList {
  const calling = callingBlocks(report);
  const votes = new Map<NumberRange, number>();
  const blocks = calling.flatMap((one) => ownBlocks(one, listed.has(one.block)));
  for (const one of calling) addInner(one, votes);
  for (const { range, callCount } of blocks) votes.set(range, callCount);
  return { blocks, entries: entriesOf(report, votes) };
}

/**
 * What to block of one of these blocks. A block that holds hotlines of banks or the police is never named as a whole, and
 * a hotline never by itself: its number may have been forged.
 */
function ownBlocks(
  { block, numbers, callCount }: CallingBlock,
  isListed: boolean,
): readonly OwnBlock[] {
  const isSafe = knownServiceNumbersIn(block).length === 0;
  const numberCount = numbers.size;
  if (isSafe && numberCount >= FEWEST_NUMBERS)
    return [{ range: block, numberCount, callCount, reason: 'several' }];
  if (isSafe && isListed) return [{ range: block, numberCount, callCount, reason: 'listed' }];
  return [...numbers]
    .filter(([number]) => knownServiceNumber(number) === null)
    .map(([number, count]) => ({ range: number, numberCount: 1, callCount: count, reason: null }));
}

/** The hundreds from which several numbers called, and the numbers themselves; of a block with hotlines nothing. */
function addInner({ block, numbers }: CallingBlock, votes: Map<NumberRange, number>): void {
  if (knownServiceNumbersIn(block).length > 0) return;
  const hundreds = Map.groupBy(numbers.keys(), (number) => rangeOf(number, HUNDRED_OPEN_DIGITS));
  for (const [hundred, inside] of hundreds) {
    const callCount = inside.reduce((sum, number) => sum + (numbers.get(number) ?? 0), 0);
    if (hundred !== null && inside.length >= FEWEST_NUMBERS) votes.set(hundred, callCount);
  }
  for (const [number, callCount] of numbers) votes.set(number, callCount);
}

function entriesOf(
  { category, calls }: OwnReport,
  votes: ReadonlyMap<NumberRange, number>,
): readonly BlockListEntry[] {
  const lastDay = calls
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
  if (lastDay === undefined) return [];
  const lastWeek = weekOfDay(ensureCalendarDay(lastDay));
  return [...votes]
    .map(([range, callCount]) => ({ range, votes: callCount, category, lastWeek }))
    .toSorted((a, b) => (a.range < b.range ? -1 : 1));
}
