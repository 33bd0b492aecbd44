import { type NumberRange, parentRange, rangeParts } from '@rangewatch/numbering';
import type { BlockListEntries } from './block-list.ts';

interface Sized {
  readonly range: NumberRange;
  readonly votes: number;
  readonly openDigits: number;
}

/**
 * Which entries do not fit when at most so many numbers can be written out: narrow ones stay before wide ones, so
 * that most entries do, and of one width those with more votes. Numbers inside a range take no room of their own.
 */
export async function withoutRoom(
  entries: BlockListEntries,
  mostNumbers: number,
): Promise<ReadonlySet<NumberRange>> {
  const sized: Sized[] = [];
  for await (const { range, votes } of entries) {
    sized.push({ range, votes, openDigits: rangeParts(range).openDigits });
  }
  const listed = new Set(sized.map(({ range }) => range));
  const insideOf = new Map<NumberRange, number>();
  const dropped = new Set<NumberRange>();
  let room = mostNumbers;
  for (const { range, openDigits } of sized.toSorted(narrowFirst)) {
    const growth = 10 ** openDigits - (insideOf.get(range) ?? 0);
    if (growth > room) {
      dropped.add(range);
      continue;
    }
    room -= growth;
    for (const wider of listedAround(range, listed)) {
      insideOf.set(wider, (insideOf.get(wider) ?? 0) + growth);
    }
  }
  return dropped;
}

function narrowFirst(a: Sized, b: Sized): number {
  return a.openDigits - b.openDigits || b.votes - a.votes;
}

function* listedAround(
  range: NumberRange,
  listed: ReadonlySet<NumberRange>,
): Generator<NumberRange> {
  for (let wider = parentRange(range); wider !== null; wider = parentRange(wider)) {
    if (listed.has(wider)) yield wider;
  }
}
