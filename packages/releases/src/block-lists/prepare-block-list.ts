import { type NumberRange, rangeParts } from '@rangewatch/numbering';
import {
  BLOCK_LIST_CAPACITY,
  type BlockListCapacity,
  type BlockListFormatName,
  type LeftOutReason,
  whyNotWritten,
} from '@rangewatch/schema';
import type { BlockListContents, BlockListEntries, BlockListEntry } from './block-list.ts';
import { Cover, withoutCovered } from './covered.ts';
import { withoutRoom } from './room.ts';

/** Why a format leaves a range out; null when it does not. */
type WhyLeftOut = (range: NumberRange) => LeftOutReason | null;

/** A list as one format can hold it. */
export interface PreparedBlockList {
  readonly contents: BlockListContents;
  /** In code-point order, none inside another. */
  readonly entries: AsyncIterable<BlockListEntry>;
}

/**
 * What a file of this format holds of a list: everything it can. A range it cannot write covers nothing, so that the
 * listed numbers and narrower ranges inside stay in.
 *
 * @param read begins the list anew, in code-point order: it is read once to be counted, and again to be written, so
 *   that memory does not grow with it. A change in between is in one of the two only.
 */
export async function prepareBlockList(
  format: BlockListFormatName,
  read: () => BlockListEntries,
): Promise<PreparedBlockList> {
  const why = await judgeOf(BLOCK_LIST_CAPACITY[format], read);
  return {
    contents: await contentsOf(read(), why),
    entries: withoutCovered(held(read(), why)),
  };
}

async function judgeOf(
  capacity: BlockListCapacity,
  read: () => BlockListEntries,
): Promise<WhyLeftOut> {
  const why: WhyLeftOut = (range) => whyNotWritten(rangeParts(range), capacity);
  if (!Number.isFinite(capacity.mostNumbers)) return why;
  const dropped = await withoutRoom(held(read(), why), capacity.mostNumbers);
  return (range) => why(range) ?? (dropped.has(range) ? 'no_room' : null);
}

async function* held(entries: BlockListEntries, why: WhyLeftOut): AsyncGenerator<BlockListEntry> {
  for await (const entry of entries) if (why(entry.range) === null) yield entry;
}

async function contentsOf(entries: BlockListEntries, why: WhyLeftOut): Promise<BlockListContents> {
  const [listed, written] = [new Cover(), new Cover()];
  const leftOut = { too_wide: 0, service_number: 0, no_room: 0 };
  let [numberCount, rangeCount] = [0, 0];
  for await (const { range } of entries) {
    const isOutermost = listed.isOutermost(range);
    const reason = why(range);
    if (reason !== null) leftOut[reason] += isOutermost ? 1 : 0;
    else if (!written.isOutermost(range)) continue;
    else if (rangeParts(range).openDigits === 0) numberCount += 1;
    else rangeCount += 1;
  }
  return { numberCount, rangeCount, leftOut };
}
