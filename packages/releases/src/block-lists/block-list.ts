import type { CalendarDay, LeftOutReason, ListedEntry } from '@rangewatch/schema';

/** What stands in the first line of every list, or where its format keeps such things. */
export interface BlockListHead {
  /** The least votes of an entry; null for a list made from one person's own report. */
  readonly minVotes: number | null;
  /** The day it was handed out, and the version of the list it was made from. */
  readonly day: CalendarDay;
  readonly version: number;
  /** Where it comes from: the address of the service. */
  readonly source: string;
  readonly contents: BlockListContents;
}

/** How much a file holds, and how much of the list its format cannot hold. */
export interface BlockListContents {
  readonly numberCount: number;
  readonly rangeCount: number;
  /** Entries of the list that stand in no other; listed numbers inside them are in the file. */
  readonly leftOut: Readonly<Record<LeftOutReason, number>>;
}

export type BlockListEntry = Pick<ListedEntry, 'range' | 'votes' | 'category' | 'lastWeek'>;
export type BlockListEntries = AsyncIterable<BlockListEntry> | Iterable<BlockListEntry>;

export const BLOCK_LIST_LICENCE = 'CC-BY-4.0';

const LEFT_OUT: Readonly<Record<LeftOutReason, string>> = {
  too_wide: 'ranges wider than this format can hold',
  service_number: 'service numbers and their ranges which this format cannot hold',
  no_room: 'entries there is no room for',
};

/** One line without line breaks, separators of tables, or anything a spreadsheet could run. */
export function headLine({ minVotes, day, version, source, contents }: BlockListHead): string {
  return [
    'Rangewatch block list',
    minVotes === null ? 'made from your own report' : `at least ${minVotes} reports`,
    `${contents.numberCount} numbers and ${contents.rangeCount} ranges`,
    ...leftOutLines(contents),
    `${day} version ${version}`,
    BLOCK_LIST_LICENCE,
    source,
    'displayed numbers can be forged and most numbers of a range may be innocent',
  ].join(' - ');
}

function leftOutLines({ leftOut }: BlockListContents): string[] {
  const reasons = Object.keys(LEFT_OUT) as LeftOutReason[];
  return reasons
    .filter((reason) => leftOut[reason] > 0)
    .map((reason) => `left out: ${leftOut[reason]} ${LEFT_OUT[reason]}`);
}
