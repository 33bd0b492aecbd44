import type { NumberRange } from '@rangewatch/numbering';
import { weekOfInstant } from '@rangewatch/schema';
import { type Assessment, assessView } from '@rangewatch/statistics';
import type { SiteDeps } from '../site-deps.ts';

/** What may be said today about a number or range; null when nothing may. */
export async function assessAsOfNow(
  range: NumberRange,
  {
    readers,
    disclosure,
    clock,
    timeZone,
  }: Pick<SiteDeps, 'readers' | 'disclosure' | 'clock' | 'timeZone'>,
): Promise<Assessment | null> {
  return assessView(await readers.rangeView(range), weekOfInstant(clock(), timeZone), disclosure);
}
