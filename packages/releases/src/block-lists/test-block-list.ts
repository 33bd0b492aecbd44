import { ensureNumberRange } from '@rangewatch/numbering';
import { type BlockListFormatName, ensureCalendarDay, ensureWeek } from '@rangewatch/schema';
import type { BlockListEntry } from './block-list.ts';
import { BLOCK_LIST_FORMATS } from './formats.ts';
import { prepareBlockList } from './prepare-block-list.ts';

const ABOUT = {
  minVotes: 10,
  day: ensureCalendarDay('2026-11-26'),
  version: 7,
  source: 'https://rangewatch.example',
};

export function entry(range: string, votes = 20): BlockListEntry {
  const lastWeek = ensureWeek('2026-W47');
  return { range: ensureNumberRange(range), votes, category: 'loan_credit', lastWeek };
}

/** A list as somebody downloads it. */
export async function write(
  format: BlockListFormatName,
  entries: readonly BlockListEntry[],
): Promise<string> {
  const ordered = entries.toSorted((a, b) => (a.range < b.range ? -1 : 1));
  const prepared = await prepareBlockList(format, () => ordered);
  const head = { ...ABOUT, contents: prepared.contents };
  let text = '';
  for await (const chunk of BLOCK_LIST_FORMATS[format].render(head, prepared.entries)) {
    text += chunk;
  }
  return text;
}
