import type { ReleaseManifest, Week } from '@rangewatch/schema';
import type { DisclosurePolicy } from '@rangewatch/statistics';

/** What a release says about itself. Every date is the scheduled instant, never the time of writing. */
export interface ReleaseHeader {
  readonly week: Week;
  readonly revision: number;
  readonly status: ReleaseManifest['status'];
  readonly scheduledAt: Date;
  readonly timeZone: string;
  readonly containsSample: boolean;
  /** Empty for the first revision. */
  readonly revisionReasons: ReleaseManifest['revisionReasons'];
  /** The rule the rows were protected by: explained in the README, named in the manifest. */
  readonly policy: DisclosurePolicy;
}
