import type { CalendarDay, ReleaseManifest, Week } from '@rangewatch/schema';
import type { DisclosurePolicy } from '@rangewatch/statistics';

/** What a release says about itself. Its dates are the scheduled instant and a day, never the time of writing. */
export interface ReleaseHeader {
  readonly week: Week;
  readonly revision: number;
  readonly status: ReleaseManifest['status'];
  readonly scheduledAt: Date;
  /** The day a later revision was made, in the time zone; absent of the first, which is made when it is due. */
  readonly revisedOn?: CalendarDay | undefined;
  readonly timeZone: string;
  readonly containsSample: boolean;
  /** Empty for the first revision. */
  readonly revisionReasons: ReleaseManifest['revisionReasons'];
  /** The rule the rows were protected by: explained in the README, named in the manifest. */
  readonly policy: DisclosurePolicy;
}
