import { dialledForm } from '@rangewatch/numbering';
import { type BlockListEntries, type BlockListHead, headLine } from '../block-list.ts';

/**
 * CallFilter's rules, one a line in a `[CODE]` block: `+861701234*`. A rule there does not know the length of a
 * number, so that no service number is among them: short ones begin like long ones.
 */
export async function* renderCallFilter(
  head: BlockListHead,
  entries: BlockListEntries,
): AsyncGenerator<string> {
  yield `# ${headLine(head)}\n[CODE]\n`;
  for await (const { range } of entries) {
    const { international, openDigits } = dialledForm(range);
    if (international !== null) yield `+${international}${openDigits > 0 ? '*' : ''}\n`;
  }
  yield '[/CODE]\n';
}
