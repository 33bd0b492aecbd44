import { isNumberRange, knownServiceNumbersIn, rangeParts, readText } from '@rangewatch/numbering';
import { BLOCK_LIST_THRESHOLDS } from '@rangewatch/schema';
import type { Answer } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { blockListPage } from './block-list-page.tsx';
import { isPhone } from './phones.ts';
import { type RangeToBlock, rangeToBlock } from './range-to-block.ts';

const THRESHOLDS = BLOCK_LIST_THRESHOLDS.map(Number);
const DEFAULT_THRESHOLD = 10;

/** How to let a phone turn calls away, and the files for it; with `range`, about that range. */
export async function showBlockList({ page, query }: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const phone = query.get('phone') ?? '';
  const asked = Number(query.get('minVotes'));
  return blockListPage(page, {
    phone: isPhone(phone) ? phone : null,
    minVotes: THRESHOLDS.includes(asked) ? asked : DEFAULT_THRESHOLD,
    counts: await deps.readers.countListedFrom(THRESHOLDS),
    range: await findRange(query.get('range') ?? '', deps),
    apiUrl: deps.apiUrl,
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
