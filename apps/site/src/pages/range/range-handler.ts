import {
  childRanges,
  describeRange,
  isNumberRange,
  type NumberRange,
  parentRange,
  rangeParts,
  readText,
  widerRanges,
} from '@rangewatch/numbering';
import { assessChildren } from '@rangewatch/statistics';
import { assessAsOfNow } from '../../assessment/assess-as-of-now.ts';
import { type Answer, redirect } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { malformedLookUp } from '../home/malformed-look-up.tsx';
import { readingHref } from '../home/reading-href.ts';
import { rangePage } from './range-page.tsx';

/** Looks a range up; any other writing of it leads to its one address, a number to its own page. */
export async function showRange({ page, params }: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const text = params['range'] ?? '';
  if (!isNumberRange(text) || rangeParts(text).openDigits === 0) {
    const reading = readText(text, deps);
    const to = readingHref(reading, page);
    return to ? redirect(to) : malformedLookUp(page, text, deps, 404);
  }
  const { readers, disclosure } = deps;
  const description = describeRange(text);
  const children = subBlocks(text, page);
  const parent = parentRange(text);
  const siblings = parent ? childRanges(parent) : [];
  const [assessed, totals, signals] = await Promise.all([
    assessAsOfNow(text, deps),
    readers.rangeTotals([...children, ...siblings]),
    readers.publicSignalsOfRange(text),
  ]);
  return rangePage(page, {
    description,
    ...assessed,
    children: assessChildren(totals, children, disclosure),
    siblings: assessChildren(totals, siblings, disclosure),
    parents: widerRanges(text),
    signals,
  });
}

/**
 * By the next two digits where two are open, else by the last one. In care mode by one digit: a hundred cells
 * leave none large enough to be hit with a thumb.
 */
function subBlocks(
  range: NumberRange,
  { isCareMode }: Pick<PageContext, 'isCareMode'>,
): readonly NumberRange[] {
  const next = childRanges(range);
  if (isCareMode || rangeParts(range).openDigits < 2) return next;
  return next.flatMap(childRanges);
}
