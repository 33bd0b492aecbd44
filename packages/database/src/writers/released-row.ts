import type { ProblemCode, SubjectRow } from '@rangewatch/schema';
import type { Db } from '../tables.ts';

/** The revision of the release that has the row, the newest where none is named; else why there is no such row. */
export async function findReleasedRow(
  db: Db,
  { subject, week }: SubjectRow,
  revision: number | null,
): Promise<number | ProblemCode> {
  let releases = db.selectFrom('release').select('revision').where('week', '=', week);
  if (revision !== null) releases = releases.where('revision', '=', revision);
  const release = await releases.orderBy('revision', 'desc').limit(1).executeTakeFirst();
  if (!release) return revision === null ? 'week_unknown' : 'release_unknown';
  if (subject.kind === 'range') return release.revision;
  const campaign = await db
    .selectFrom('campaign')
    .select('campaign_id')
    .where('campaign_id', '=', subject.campaignId)
    .where('screening', '=', 'accepted')
    .executeTakeFirst();
  return campaign ? release.revision : 'campaign_unknown';
}
