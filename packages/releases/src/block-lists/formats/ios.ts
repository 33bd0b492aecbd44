import { dialledForm } from '@rangewatch/numbering';
import {
  type BlockListEntries,
  type BlockListEntry,
  type BlockListHead,
  headLine,
} from '../block-list.ts';
import { numbersOf } from '../patterns.ts';

/** What an iPhone's call directory takes; beyond it the widest ranges are left out. */
const MOST_IOS_NUMBERS = 2_000_000;
const LINES_PER_CHUNK = 5_000;

/**
 * One number a line in ascending order, as an iPhone's call directory wants them: digits with the calling
 * code. Ranges are written out number by number; service numbers, which have no E.164, are left out.
 */
export async function* renderIos(
  head: BlockListHead,
  entries: BlockListEntries,
): AsyncGenerator<string> {
  const kept = await fitting(entries);
  yield `# ${headLine(head)}${kept.leftOut > 0 ? ` - ${kept.leftOut} wide ranges left out` : ''}\n`;
  let lines: string[] = [];
  for (const { range } of kept.entries) {
    for (const number of numbersOf(range)) {
      lines.push(number);
      if (lines.length < LINES_PER_CHUNK) continue;
      yield `${lines.join('\n')}\n`;
      lines = [];
    }
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`;
}

/** Ascending by value, which is by length first; as many of the narrow ones as there is room for. */
async function fitting(
  all: BlockListEntries,
): Promise<{ entries: readonly BlockListEntry[]; leftOut: number }> {
  const callable: BlockListEntry[] = [];
  for await (const entry of all) {
    if (dialledForm(entry.range).international !== null) callable.push(entry);
  }
  const bySize = callable.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  let room = MOST_IOS_NUMBERS;
  const entries = bySize.filter((entry) => {
    const fits = sizeOf(entry) <= room;
    if (fits) room -= sizeOf(entry);
    return fits;
  });
  const ascending = entries.toSorted(
    (a, b) => a.range.length - b.range.length || (a.range < b.range ? -1 : 1),
  );
  return { entries: ascending, leftOut: callable.length - entries.length };
}

function sizeOf({ range }: BlockListEntry): number {
  return 10 ** dialledForm(range).openDigits;
}
