import type { NumberRange } from '@rangewatch/numbering';
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
  };
}
