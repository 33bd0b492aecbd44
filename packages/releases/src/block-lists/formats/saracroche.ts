import type { BlockListEntries, BlockListHead } from '../block-list.ts';
import { headLine } from '../block-list.ts';
import { wildcardOf } from '../patterns.ts';

/** Saracroche's list of patterns: digits without `+`, one `#` for each open digit. */
export async function* renderSaracroche(
  head: BlockListHead,
  entries: BlockListEntries,
): AsyncGenerator<string> {
  const version = `${head.day}.${head.version}`;
  yield `{"version":${JSON.stringify(version)},"name":${JSON.stringify(headLine(head))},"patterns":[`;
  let separator = '\n';
  for await (const { range, votes } of entries) {
    const name = `Rangewatch: at least ${votes} reports`;
    const pattern = wildcardOf(range, '#');
    yield `${separator}${JSON.stringify({ name, action: 'block', pattern })}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}
