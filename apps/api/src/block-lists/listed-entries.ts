import type { RecordReaders } from '@rangewatch/database/readers';
import { describeRange, type NumberRange, rangeContains } from '@rangewatch/numbering';
import type { BlockListQuery, ListedEntry } from '@rangewatch/schema';

const ENTRIES_PER_PAGE = 2_000;
/** Single numbers only. */
const NUMBERS = [0];

/** What is asked for, with the range already read. */
export interface ListedFilter extends Pick<BlockListQuery, 'minVotes' | 'ranges' | 'country'> {
  readonly within: NumberRange | null;
}

/** Entries of the list in code-point order, page by page, so that memory does not grow with it. */
export async function* listedEntries(
  filter: ListedFilter,
  readers: Pick<RecordReaders, 'listListed'>,
): AsyncGenerator<ListedEntry> {
  const { minVotes, ranges, country, within } = filter;
  for (let after: NumberRange | null = null; ; ) {
    const page: readonly ListedEntry[] = await readers.listListed({
      minVotes,
      after,
      limit: ENTRIES_PER_PAGE,
      ...(ranges === 'off' ? { openDigits: NUMBERS } : {}),
      ...(within ? { within } : {}),
    });
    for (const entry of page) {
      if (within && !rangeContains(within, entry.range)) continue;
      if (country && describeRange(entry.range).country !== country) continue;
      yield entry;
    }
    after = page.at(-1)?.range ?? null;
    if (page.length < ENTRIES_PER_PAGE) return;
  }
}
