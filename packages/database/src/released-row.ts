import {
  isRowInBounds,
  type Jurisdiction,
  type ProblemCode,
  type SubjectRow,
} from '@rangewatch/schema';
import type { Db } from './tables.ts';

/** A row that an authority with its bounds may say something of. */
export interface ReleasedRow {
  readonly revision: number;
  readonly publishedAt: Date;
}

interface AskedRow extends SubjectRow {
  /** Null: the newest. */
  readonly revision: number | null;
  readonly bounds: Jurisdiction;
}

/**
 * A row of a release; else why it is none of who asks. Whether anybody is counted in it makes no difference, and is not
 * looked at: only the release, the row's own digits and what the public may see are.
 */
export async function findReleasedRow(
  db: Db,
  { subject, week, revision, bounds }: AskedRow,
): Promise<ReleasedRow | ProblemCode> {
  let releases = db.selectFrom('release').select(['revision', 'published_at']);
  releases = releases.where('week', '=', week);
  if (revision !== null) releases = releases.where('revision', '=', revision);
  const release = await releases.orderBy('revision', 'desc').limit(1).executeTakeFirst();
  if (!release) return revision === null ? 'week_unknown' : 'release_unknown';
  if (subject.kind === 'campaign' && !(await isAccepted(db, subject.campaignId)))
    return 'campaign_unknown';
  if (!isRowInBounds(subject, bounds)) return 'row_out_of_bounds';
  return { revision: release.revision, publishedAt: new Date(release.published_at) };
}

async function isAccepted(db: Db, campaignId: string): Promise<boolean> {
  const campaign = await db
    .selectFrom('campaign')
    .select('campaign_id')
    .where('campaign_id', '=', campaignId)
    .where('screening', '=', 'accepted')
    .executeTakeFirst();
  return campaign !== undefined;
}
