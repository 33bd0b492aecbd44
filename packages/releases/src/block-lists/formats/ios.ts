import {
  type BlockListEntries,
  type BlockListEntry,
  type BlockListHead,
  headLine,
} from '../block-list.ts';
import { numbersOf } from '../patterns.ts';

const LINES_PER_CHUNK = 5_000;

/**
 * One number a line in ascending order, as an iPhone's call directory wants them: digits with the calling
 * code. Ranges are written out number by number.
 */
export async function* renderIos(
  head: BlockListHead,
  entries: BlockListEntries,
): AsyncGenerator<string> {
  yield `# ${headLine(head)}\n`;
  let lines: string[] = [];
  for (const { range } of await ascending(entries)) {
    for (const number of numbersOf(range)) {
      lines.push(number);
      if (lines.length < LINES_PER_CHUNK) continue;
      yield `${lines.join('\n')}\n`;
      lines = [];
    }
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`;
}

/** By value, which is by length first. */
async function ascending(entries: BlockListEntries): Promise<readonly BlockListEntry[]> {
  const all: BlockListEntry[] = [];
  for await (const entry of entries) all.push(entry);
  return all.toSorted((a, b) => a.range.length - b.range.length || (a.range < b.range ? -1 : 1));
}
