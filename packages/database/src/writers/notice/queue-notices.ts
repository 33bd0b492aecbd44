import {
  DAY_MS,
  NOTICE_CHANNELS,
  type NoticeChannel,
  type ReleaseManifest,
  type Week,
} from '@rangewatch/schema';
import type { Tx } from '../../tables.ts';
import type { NewRelease } from '../release-writers.ts';

/** A quarter: a week that was due before that is news to programs only, when years are imported at once. */
const NEWS_MS = 91 * DAY_MS;

/** Enough of a hash to tell the manifests of one week and revision apart. */
const HASH_DIGITS = 12;

interface NamedRelease extends Pick<ReleaseManifest, 'week' | 'revision'> {
  readonly manifestSha256: string;
}

/** Queues the notices of a release as it is published. */
export async function announceRelease(
  tx: Tx,
  { manifest, manifestSha256, publishedAt }: NewRelease,
): Promise<void> {
  const isNews = publishedAt.getTime() - Date.parse(manifest.scheduledAt) <= NEWS_MS;
  const subscriptionIds = await activeSubscriptions(tx, isNews ? NOTICE_CHANNELS : ['webhook']);
  const { week, revision } = manifest;
  await queueNotices(tx, [{ week, revision, manifestSha256 }], subscriptionIds, publishedAt);
}

export async function replayNotices(
  tx: Tx,
  subscriptionId: string,
  since: Week,
  now: Date,
): Promise<number | null> {
  if (!(await activeSubscriptions(tx, NOTICE_CHANNELS)).includes(subscriptionId)) return null;
  const releases = await tx
    .selectFrom('release')
    .select(['week', 'revision', 'manifest_sha256 as manifestSha256'])
    .where('week', '>=', since)
    .execute();
  await queueNotices(tx, releases, [subscriptionId], now);
  return releases.length;
}

async function activeSubscriptions(
  tx: Tx,
  channels: readonly NoticeChannel[],
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('notice_subscription')
    .select('subscription_id')
    .where('channel', 'in', channels)
    .where('ended_at', 'is', null)
    .execute();
  return rows.map(({ subscription_id }) => subscription_id);
}

/** One that was sent is sent once more, under the same id. */
async function queueNotices(
  tx: Tx,
  releases: readonly NamedRelease[],
  subscriptionIds: readonly string[],
  now: Date,
): Promise<void> {
  const rows = subscriptionIds.flatMap((id) =>
    releases.map((release) => freshRow(id, release, now)),
  );
  for (const row of rows)
    await tx
      .insertInto('notice')
      .values(row)
      .onConflict((conflict) => conflict.column('notice_id').doUpdateSet(row))
      .execute();
}

function freshRow(
  subscriptionId: string,
  { week, revision, manifestSha256 }: NamedRelease,
  now: Date,
) {
  return {
    notice_id: `${subscriptionId}_${week}_r${revision}_${manifestSha256.slice(0, HASH_DIGITS)}`,
    subscription_id: subscriptionId,
    week,
    revision,
    queued_at: now.getTime(),
    try_at: now.getTime(),
    attempts: 0,
    leased_by: null,
    lease_until: null,
    ended_at: null,
    delivered_at: null,
    problem: null,
    status_code: null,
  };
}
