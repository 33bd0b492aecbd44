import * as z from 'zod';
import { RELEASE_STATUSES } from './release-status.ts';

/** In `KEYS_DIR`: the public half of the key that signs releases, as PEM. */
export const RELEASE_PUBLIC_KEY_FILE = 'release.pem';

export const REVISION_REASONS = [
  'late-reports',
  'withdrawals',
  'statements',
  'campaigns',
  'signals',
  'correction',
  'method-change',
  'final',
] as const;
/** Those that are about reports, and come with their count. */
export const COUNTED_REASONS: readonly RevisionReason[] = ['late-reports', 'withdrawals'];
export type RevisionReason = (typeof REVISION_REASONS)[number];

/** `manifest.json` of a release (a reason's count is the lower edge of its band, null below the lowest): what it is, why this revision exists, and every file with its SHA-256. */
export const releaseManifest = z.object({
  format: z.literal('rangewatch-release/1'),
  week: z.string(),
  revision: z.int().min(1),
  status: z.enum(RELEASE_STATUSES),
  scheduledAt: z.iso.datetime(),
  /** The day a later revision was made, in the release's time zone; absent of a first one, and of those from before this was said. */
  revisedOn: z.iso.date().optional(),
  timeZone: z.string(),
  containsSample: z.boolean(),
  method: z.string(),
  revisionReasons: z.array(
    z.object({ reason: z.enum(REVISION_REASONS), reportCount: z.int().nullable() }),
  ),
  files: z.array(
    z.object({
      name: z.string(),
      bytes: z.int(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      rows: z.int(),
    }),
  ),
});
export type ReleaseManifest = z.output<typeof releaseManifest>;

/** A release as the record knows it. */
export interface Release {
  readonly week: string;
  readonly revision: number;
  readonly publishedAt: Date;
  readonly manifest: ReleaseManifest;
  readonly manifestSha256: string;
}
