import { type NumberRange, rangeContains, rangeParts } from '@rangewatch/numbering';
import type { CalendarDay, ListedEntry } from '@rangewatch/schema';

/** What stands in the first line of every list, or where its format keeps such things. */
export interface BlockListHead {
  /** The least votes of an entry. */
  readonly minVotes: number;
  /** The day it was handed out, and the version of the list it was made from. */
  readonly day: CalendarDay;
  readonly version: number;
  /** Where it comes from: the address of the service. */
  readonly source: string;
}

export type BlockListEntry = Pick<ListedEntry, 'range' | 'votes' | 'category' | 'lastWeek'>;
export type BlockListEntries = AsyncIterable<BlockListEntry> | Iterable<BlockListEntry>;

export const BLOCK_LIST_LICENCE = 'CC-BY-4.0';

/** One line without line breaks, separators of tables, or anything a spreadsheet could run. */
export function headLine({ minVotes, day, version, source }: BlockListHead): string {
  return [
    'Rangewatch block list',
    `at least ${minVotes} reports`,
    `${day} version ${version}`,
    BLOCK_LIST_LICENCE,
    source,
    'displayed numbers can be forged and most numbers of a range may be innocent',
  ].join(' - ');
}

/**
 * Entries without those that lie inside an earlier one. They come in code-point order, in which a range
 * stands before everything inside it.
 */
export async function* withoutCovered(entries: BlockListEntries): AsyncGenerator<BlockListEntry> {
  let covering: NumberRange[] = [];
  for await (const entry of entries) {
    covering = covering.filter((range) => rangeContains(range, entry.range));
    if (covering.length > 0) continue;
    if (rangeParts(entry.range).openDigits > 0) covering.push(entry.range);
    yield entry;
  }
}
