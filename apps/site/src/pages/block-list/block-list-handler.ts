import { isNumberRange, knownServiceNumbersIn, rangeParts, readText } from '@rangewatch/numbering';
import { BLOCK_LIST_CAPACITY, BLOCK_LIST_THRESHOLDS } from '@rangewatch/schema';
import type { Answer } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { blockListPage } from './block-list-page.tsx';
import { FORMATS_OF, isPhone } from './phones.ts';
import { type RangeToBlock, rangeToBlock } from './range-to-block.ts';
import type { BlockListModel, ListFile } from './block-list-model.ts';

const THRESHOLDS = BLOCK_LIST_THRESHOLDS.map(Number);
const DEFAULT_THRESHOLD = 10;
const LEAST_THRESHOLD = Math.min(...THRESHOLDS);

/** How to let a phone turn calls away, and the files for it; with `range`, about that range. */
export async function showBlockList({ page, query }: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const phone = query.get('phone') ?? '';
  const asked = Number(query.get('minVotes'));
  const range = await findRange(query.get('range') ?? '', deps);
  const model = {
    phone: isPhone(phone) ? phone : null,
    minVotes: range ? LEAST_THRESHOLD : THRESHOLDS.includes(asked) ? asked : DEFAULT_THRESHOLD,
    range,
    apiUrl: deps.apiUrl,
  };
  const counts = await deps.readers.countListed({
    asked: THRESHOLDS.map((minVotes) => ({ minVotes, capacity: BLOCK_LIST_CAPACITY.txt })),
  });
  return blockListPage(page, { ...model, counts, files: await listFiles(model, deps) });
}

/** What each file for the chosen phone holds. About one range, whatever is listed inside it. */
async function listFiles(
  { phone, minVotes, range }: Pick<BlockListModel, 'phone' | 'minVotes' | 'range'>,
  { readers }: SiteDeps,
): Promise<readonly ListFile[]> {
  if (phone === null) return [];
  const formats = FORMATS_OF[phone];
  const counts = await readers.countListed({
    asked: formats.map((format) => ({ minVotes, capacity: BLOCK_LIST_CAPACITY[format] })),
    ...(range ? { within: range.range } : {}),
  });
  return formats.flatMap((format, index) => {
    const count = counts[index];
    return count ? [{ format, count }] : [];
  });
}

/** None for a range of official hotlines: a phone told to turn away 95 turns every bank away. */
async function findRange(text: string, deps: SiteDeps): Promise<RangeToBlock | null> {
  const reading = readText(text, deps);
  const range = isNumberRange(text) ? text : reading.type === 'range' ? reading.range : null;
  if (range === null || rangeParts(range).openDigits === 0) return null;
  if (knownServiceNumbersIn(range).length > 0) return null;
  return rangeToBlock(range, await deps.readers.findListed(range));
}
