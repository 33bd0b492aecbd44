import type { NumberRange } from '@rangewatch/numbering';
import { weekOfInstant } from '@rangewatch/schema';
import {
  type AssessedInNest,
  type Assessment,
  assessNest,
  WIDEST_LISTED,
} from '@rangewatch/statistics';
import type { SiteDeps } from '../site-deps.ts';

/** What may be said today about a number or range. */
export interface Assessed extends AssessedInNest {
  /** What is said of the wider range it is listed through; null where there is none. */
  readonly through: Assessment | null;
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
  const views = await readers.nestViews(range, WIDEST_LISTED);
  const [asked, ...around] = assessNest(views, weekOfInstant(clock(), timeZone), disclosure);
  const assessments = around.map(({ assessment }) => assessment);
  const through = assessments.find((wider) => wider?.range === asked.listing.through);
  return { ...asked, through: through ?? null };
}
