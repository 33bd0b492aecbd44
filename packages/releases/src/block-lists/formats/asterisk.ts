import { type BlockListEntries, type BlockListHead, headLine } from '../block-list.ts';
import { shownForms } from '../patterns.ts';

/** Call rejected: the caller hears a busy tone. */
const CALL_REJECTED = 21;

/**
 * A dialplan context to include before one's own: every extension, called from a listed number, is refused.
 * `X` is one digit, so a pattern knows the length of its numbers.
 */
export async function* renderAsterisk(
  head: BlockListHead,
  entries: BlockListEntries,
): AsyncGenerator<string> {
  yield `; ${headLine(head)}\n; include => rangewatch-block\n[rangewatch-block]\n`;
  for await (const { range } of entries) {
    for (const form of shownForms(range, 'X')) {
      for (const shown of form.startsWith('00') ? [form, `+${form.slice(2)}`] : [form]) {
        yield `exten => _X./_${shown},1,Hangup(${CALL_REJECTED})\n`;
      }
    }
  }
}
