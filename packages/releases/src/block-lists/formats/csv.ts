import { describeRange } from '@rangewatch/numbering';
import { csvRecord } from '../../csv.ts';
import { type BlockListEntries, type BlockListHead, headLine } from '../block-list.ts';
import { regexOf } from '../patterns.ts';

/** 1 calls, 2 messages, 3 both. */
const CALLS_AND_MESSAGES = 3;
const COLUMNS = ['pattern', 'description', 'priority', 'flags', 'isBlacklist'];

/**
 * What SpamBlocker imports. It wants its columns on line 1 and skips those it does not know, so the last
 * one says what this list is.
 */
export async function* renderCsv(
  head: BlockListHead,
  entries: BlockListEntries,
): AsyncGenerator<string> {
  yield csvRecord([...COLUMNS, headLine(head).replaceAll(/[,;|]/g, ' ')]);
  for await (const { range, votes, lastWeek } of entries) {
    const description = `Rangewatch ${describeRange(range).display} at least ${votes} ${lastWeek}`;
    yield csvRecord([regexOf(range), description, 1, CALLS_AND_MESSAGES, 'true', null]);
  }
}
