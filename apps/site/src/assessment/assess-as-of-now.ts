import { type NumberRange, parentRange, rangeParts } from '@rangewatch/numbering';
import { weekOfInstant } from '@rangewatch/schema';
import {
  type Assessment,
  assessView,
  knownNumbers,
  type ShownGoodNumber,
} from '@rangewatch/statistics';
import type { SiteDeps } from '../site-deps.ts';

/** What may be said today about a number or range. */
export interface Assessed {
  /** Null when nothing may be said of reports, whether there are none or too few. */
  readonly assessment: Assessment | null;
  /** Known and wanted numbers inside, or the number itself; reported or not. */
  readonly known: readonly ShownGoodNumber[];
  /** The widest range around it that block lists name; null when none does. */
  readonly through: NumberRange | null;
}

export async function assessAsOfNow(
  range: NumberRange,
  {
    readers,
    disclosure,
    clock,
    timeZone,
  }: Pick<SiteDeps, 'readers' | 'disclosure' | 'clock' | 'timeZone'>,
): Promise<Assessed> {
  const view = await readers.rangeView(range);
  return {
    assessment: assessView(view, weekOfInstant(clock(), timeZone), disclosure),
    known: knownNumbers(view, disclosure),
    through: await widestListedAround(range, readers),
  };
}

/** Wider ranges are never listed. */
const WIDEST_LISTED = 4;

async function widestListedAround(
  range: NumberRange,
  readers: Pick<SiteDeps['readers'], 'findListed'>,
): Promise<NumberRange | null> {
  const around: NumberRange[] = [];
  for (let wider = parentRange(range); wider; wider = parentRange(wider)) {
    if (rangeParts(wider).openDigits > WIDEST_LISTED) break;
    around.push(wider);
  }
  const entries = await Promise.all(around.map((wider) => readers.findListed(wider)));
  return entries.findLast((entry) => entry !== null && entry.votes > 0)?.range ?? null;
}
