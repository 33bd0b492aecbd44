import { type BlockListEntries, BLOCK_LIST_LICENCE, type BlockListHead } from '../block-list.ts';
import { regexOf } from '../patterns.ts';

/** Everything the list says, one entry a line. */
export async function* renderJson(
  head: BlockListHead,
  entries: BlockListEntries,
): AsyncGenerator<string> {
  const warning = 'Displayed numbers can be forged; most numbers of a range may be innocent.';
  yield `{"meta":${JSON.stringify({ ...head, licence: BLOCK_LIST_LICENCE, warning })},"data":[`;
  let separator = '\n';
  for await (const { range, votes, category, lastWeek } of entries) {
    const regex = regexOf(range);
    yield `${separator}${JSON.stringify({ range, regex, votes, category, lastWeek })}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}
