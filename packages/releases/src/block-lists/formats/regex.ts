import { type BlockListEntries, type BlockListHead, headLine } from '../block-list.ts';
import { regexOf } from '../patterns.ts';

/** One regular expression a line, to be matched against a whole number without `+` and leading zeros. */
export async function* renderRegex(
  head: BlockListHead,
  entries: BlockListEntries,
): AsyncGenerator<string> {
  yield `# ${headLine(head)}\n`;
  for await (const { range } of entries) yield `${regexOf(range)}\n`;
}
