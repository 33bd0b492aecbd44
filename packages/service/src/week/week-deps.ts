import type { Readers } from '@rangewatch/database/readers';
import type { Writers } from '@rangewatch/database/writers';
import type { DisclosurePolicy } from '@rangewatch/statistics';
import { nodeDisk, type ReleaseDisk } from './release-disk.ts';
import type { ReleasePlace } from './release-folder.ts';

export interface WeekDeps {
  readonly readers: Pick<Readers, 'inSnapshot'>;
  readonly writers: Pick<Writers, 'latestReleaseBasis' | 'publishRelease' | 'recordWeekLook'>;
  readonly releasesDir: string;
  readonly clock: () => Date;
  readonly timeZone: string;
  readonly jitterKey: Uint8Array;
  /** 32 bytes; signs each release's sums. */
  readonly signingKey: Uint8Array;
  /** A private SM2 key as PEM, where sums are to be given by SM3 too. */
  readonly sm2Key?: string | null;
  readonly policy: DisclosurePolicy;
  /** Drills replace it; the real one when absent. */
  readonly disk?: ReleaseDisk;
}

export function placeOf({
  disk,
  releasesDir,
}: Pick<WeekDeps, 'disk' | 'releasesDir'>): ReleasePlace {
  return { disk: disk ?? nodeDisk, releasesDir };
}
