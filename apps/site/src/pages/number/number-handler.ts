import {
  type CallerNumber,
  containingRanges,
  describeNumber,
  ensureNumberRange,
  isCallerNumber,
  type NumberRange,
  readText,
} from '@rangewatch/numbering';
import { assessChildren, type ChildAssessment } from '@rangewatch/statistics';
import { assessAsOfNow } from '../../assessment/assess-as-of-now.ts';
import { type Answer, redirect } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { malformedLookUp } from '../home/malformed-look-up.tsx';
import { readingHref } from '../home/reading-href.ts';
import { numberPage } from './number-page.tsx';

/** The widest range around a number that its page speaks of. */
const WIDEST_SHOWN = 4;

/** Looks a number up; any other writing of it leads to its one address. */
export async function showNumber({ page, params }: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const text = params['number'] ?? '';
  const reading = readText(text, deps);
  if (!isCallerNumber(text)) {
    const to = readingHref(reading, page);
    return to ? redirect(to) : malformedLookUp(page, text, deps, 404);
  }
  const assessed = await assessAsOfNow(ensureNumberRange(text), deps);
  const numbers = reading.type === 'number' ? [reading.number, ...reading.otherReadings] : [];
  return numberPage(page, {
    number: describeNumber(text),
    ...assessed,
    ranges: await rangesAround(text, deps),
    otherReadings: numbers
      .map(({ number }) => describeNumber(number))
      .filter(({ number }) => number !== text),
  });
}

/** The ranges around a number, narrowest first, each as the public may see it. */
async function rangesAround(
  number: CallerNumber,
  deps: SiteDeps,
): Promise<readonly ChildAssessment[]> {
  const ranges: readonly NumberRange[] = containingRanges(number).slice(0, WIDEST_SHOWN);
  return assessChildren(await deps.readers.rangeTotals(ranges), ranges, deps.disclosure);
}
