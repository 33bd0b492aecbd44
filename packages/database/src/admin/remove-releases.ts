import { ensureWeek, releaseManifest, type Week } from '@rangewatch/schema';
import type { Selectable } from 'kysely';
import type { ReleaseRow } from '../tables/release-rows.ts';
import type { Tx } from '../tables.ts';

export interface RemovedRelease {
  readonly week: Week;
  readonly revision: number;
  readonly manifestSha256: string;
}

const KEY = ['week', 'revision', 'manifest_sha256'] as const;

/** Releases that invented data is counted in. */
export async function removeInventedReleases(tx: Tx): Promise<readonly RemovedRelease[]> {
  const rows = await tx.selectFrom('release').select(KEY).select('manifest').execute();
  return await removeReleases(
    tx,
    rows.filter(({ manifest }) => releaseManifest.parse(JSON.parse(manifest)).containsSample),
  );
}

/** Releases of weeks that were published since: those that may count what came then. */
export async function removeReleasesSince(
  tx: Tx,
  weeks: readonly string[],
  since: number,
): Promise<readonly RemovedRelease[]> {
  const rows = await tx
    .selectFrom('release')
    .select(KEY)
    .where('week', 'in', weeks)
    .where('published_at', '>=', since)
    .execute();
  return await removeReleases(tx, rows);
}

async function removeReleases(
  tx: Tx,
  rows: readonly Pick<Selectable<ReleaseRow>, (typeof KEY)[number]>[],
): Promise<readonly RemovedRelease[]> {
  for (const { week, revision } of rows) {
    for (const table of ['release', 'release_total', 'week_look'] as const)
      await tx
        .deleteFrom(table)
        .where('week', '=', week)
        .where('revision', '=', revision)
        .execute();
    // Given by the first release: one that is published in its place gives its own.
    if (revision === 1) await tx.deleteFrom('release_share').where('week', '=', week).execute();
    // What was said in such a case is on no receipt any more: nobody goes on with it, and another may be opened on the row.
    await tx
      .updateTable('authority_case')
      .set({ state: 'closed', authority_id: null })
      .where('week', '=', week)
      .where('revision', '=', revision)
      .execute();
    // Else it would tell of the release that is published in its place, which is told by a notice of its own.
    await tx
      .deleteFrom('notice')
      .where('week', '=', week)
      .where('revision', '=', revision)
      .where('ended_at', 'is', null)
      .execute();
  }
  return rows.map(({ week, revision, manifest_sha256: manifestSha256 }) => ({
    week: ensureWeek(week),
    revision,
    manifestSha256,
  }));
}
