import { type BlockListEntries, type BlockListHead, headLine } from '../block-list.ts';
import { wildcardOf } from '../patterns.ts';

/** One number or range a line, `*` for each open digit: `8617012340001`, `861701234****`, `955**`. */
export async function* renderText(
  head: BlockListHead,
  entries: BlockListEntries,
): AsyncGenerator<string> {
  yield `# ${headLine(head)}\n`;
  for await (const { range } of entries) yield `${wildcardOf(range, '*')}\n`;
}
