import {
  ensureWeek,
  releaseManifest,
  type ReleasedShares,
  type ReleasedTotal,
  type Week,
} from '@rangewatch/schema';
import { appendLeaf } from '../ledger-log.ts';
import type { Db, Tx } from '../tables.ts';
import { recordCampaignCounts } from './campaigns.ts';
import { announceRelease } from './notice/queue-notices.ts';
import type { LastLook, NewRelease, ReleaseBasis, WeekLook } from './release-writers.ts';

/** The primary key decides a race between workers: the second one learns that the revision exists. */
export async function publishRelease(tx: Tx, release: NewRelease): Promise<boolean> {
  const { manifest, manifestSha256 } = release;
  const inserted = await tx
    .insertInto('release')
    .values({
      week: manifest.week,
      revision: manifest.revision,
      published_at: release.publishedAt.getTime(),
      manifest: JSON.stringify(manifest),
      manifest_sha256: manifestSha256,
      ledger_size: release.ledgerSize,
      report_count: release.reportCount,
    })
    .onConflict((conflict) => conflict.columns(['week', 'revision']).doNothing())
    .returning('revision')
    .executeTakeFirst();
  if (!inserted) return false;
  await recordWeekLook(tx, {
    week: ensureWeek(manifest.week),
    revision: manifest.revision,
    ledgerSize: release.ledgerSize,
    readAt: release.readAt ?? release.publishedAt,
    method: manifest.method,
    campaignCounts: release.campaignCounts,
  });
  const fields = { week: manifest.week, revision: manifest.revision, manifestSha256 };
  // A release hides nothing, so its salt is its own public digest.
  const salt = Buffer.from(manifestSha256, 'hex');
  const leafIndex = await appendLeaf(tx, 'release', manifest.week, fields, salt);
  await insertTotals(tx, release.totals, leafIndex);
  if (manifest.revision === 1) await insertShares(tx, manifest.week, release.shares);
  await announceRelease(tx, release);
  return true;
}

/** What a reading found is recorded with the fact that it was made, or the week is read again. */
export async function recordWeekLook(
  tx: Tx,
  { week, revision, ledgerSize, readAt, method, campaignCounts }: WeekLook,
): Promise<void> {
  await recordCampaignCounts(tx, week, campaignCounts);
  await tx
    .insertInto('week_look')
    .values({ week, revision, ledger_size: ledgerSize, looked_at: readAt.getTime(), method })
    .onConflict((conflict) =>
      conflict.columns(['week', 'revision', 'ledger_size', 'looked_at']).doNothing(),
    )
    .execute();
}

async function insertTotals(
  tx: Tx,
  totals: readonly ReleasedTotal[],
  leafIndex: number,
): Promise<void> {
  if (totals.length === 0) return;
  const rows = totals.map((total) => ({
    week: total.week,
    revision: total.revision,
    source: total.source,
    category: total.category,
    status: total.status,
    report_count: total.reportCount,
    number_count: total.numberCount,
    days_with_reports: total.daysWithReports,
    counts_are: total.countsAre,
    leaf_index: leafIndex,
  }));
  await tx.insertInto('release_total').values(rows).execute();
}

async function insertShares(
  tx: Tx,
  week: string,
  shares: readonly ReleasedShares[],
): Promise<void> {
  if (shares.length === 0) return;
  const rows = shares.map((share) => ({ week, ...share }));
  await tx.insertInto('release_share').values(rows).execute();
}

export async function latestReleaseBasis(db: Db, week: Week): Promise<ReleaseBasis | null> {
  const row = await db
    .selectFrom('release')
    .selectAll()
    .where('week', '=', week)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const looks = await listLooks(db, week, row.revision);
  const manifest = releaseManifest.parse(JSON.parse(row.manifest));
  // A release from before looks were kept has none until it is read again.
  const published = { ledgerSize: row.ledger_size, readAt: new Date(row.published_at) };
  return {
    revision: row.revision,
    ledgerSize: row.ledger_size,
    readAt: looks.find((look) => look.ledgerSize === row.ledger_size)?.readAt ?? published.readAt,
    reportCount: row.report_count,
    manifest,
    lastLook: looks.at(-1) ?? { ...published, method: manifest.method },
  };
}

/** Of one revision only: what another found unchanged was not this. */
async function listLooks(db: Db, week: Week, revision: number): Promise<LastLook[]> {
  const rows = await db
    .selectFrom('week_look')
    .select(['ledger_size', 'looked_at', 'method'])
    .where('week', '=', week)
    .where('revision', '=', revision)
    .orderBy('ledger_size')
    .orderBy('looked_at')
    .execute();
  return rows.map(({ ledger_size, looked_at, method }) => ({
    ledgerSize: ledger_size,
    readAt: new Date(looked_at),
    method,
  }));
}
