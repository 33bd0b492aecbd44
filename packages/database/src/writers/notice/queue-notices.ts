import type { Week } from '@rangewatch/schema';
import type { Tx } from '../../tables.ts';

interface NamedRelease {
  readonly week: string;
  readonly revision: number;
}

export async function activeSubscriptions(tx: Tx): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('notice_subscription')
    .select('subscription_id')
    .where('ended_at', 'is', null)
    .execute();
  return rows.map(({ subscription_id }) => subscription_id);
}

/** Queues a notice of each release for each subscription; one that was sent is sent once more, under the same id. */
export async function queueNotices(
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

export async function replayNotices(
  tx: Tx,
  subscriptionId: string,
  since: Week,
  now: Date,
): Promise<number | null> {
  if (!(await activeSubscriptions(tx)).includes(subscriptionId)) return null;
  const releases = await tx
    .selectFrom('release')
    .select(['week', 'revision'])
    .where('week', '>=', since)
    .execute();
  await queueNotices(tx, releases, [subscriptionId], now);
  return releases.length;
}

function freshRow(subscriptionId: string, { week, revision }: NamedRelease, now: Date) {
  return {
    notice_id: `${subscriptionId}_${week}_r${revision}`,
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
