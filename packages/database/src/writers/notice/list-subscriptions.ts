import type { Db } from '../../tables.ts';
import type { FailingNotice, NoticeSubscription } from './notice-writers.ts';

export async function listSubscriptions(db: Db): Promise<readonly NoticeSubscription[]> {
  const rows = await db
    .selectFrom('notice_subscription as to')
    .innerJoin('authority', 'authority.authority_id', 'to.authority_id')
    .selectAll('to')
    .select('authority.name')
    .select((eb) =>
      eb
        .selectFrom('notice')
        .select((of) => of.fn.max('delivered_at').as('at'))
        .whereRef('notice.subscription_id', '=', 'to.subscription_id')
        .as('last_delivered_at'),
    )
    .select((eb) =>
      eb
        .selectFrom('notice')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('notice.subscription_id', '=', 'to.subscription_id')
        .where('notice.ended_at', 'is', null)
        .as('waiting_count'),
    )
    .orderBy('to.created_at')
    .orderBy('to.subscription_id')
    .execute();
  const failing = await failingNotices(db);
  return rows.map((row) => ({
    subscriptionId: row.subscription_id,
    channel: row.channel,
    authorityId: row.authority_id,
    authorityName: row.name,
    locale: row.locale,
    sealedTarget: row.sealed_target,
    endedAt: row.ended_at === null ? null : new Date(row.ended_at),
    waitingCount: row.waiting_count ?? 0,
    lastDeliveredAt: row.last_delivered_at === null ? null : new Date(row.last_delivered_at),
    failing: failing.get(row.subscription_id) ?? null,
  }));
}

/** The newest of each subscription that lives. */
async function failingNotices(db: Db): Promise<ReadonlyMap<string, FailingNotice>> {
  const rows = await db
    .selectFrom('notice')
    .innerJoin('notice_subscription as to', 'to.subscription_id', 'notice.subscription_id')
    .selectAll('notice')
    .where('to.ended_at', 'is', null)
    .where('notice.delivered_at', 'is', null)
    .where('notice.problem', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('notice as later')
            .select('later.notice_id')
            .whereRef('later.subscription_id', '=', 'notice.subscription_id')
            .whereRef('later.delivered_at', '>', 'notice.ended_at'),
        ),
      ),
    )
    .orderBy('notice.week')
    .orderBy('notice.revision')
    .execute();
  return new Map(
    rows.flatMap((row) =>
      row.problem === null
        ? []
        : [
            [
              row.subscription_id,
              {
                week: row.week,
                revision: row.revision,
                attempts: row.attempts,
                problem: row.problem,
                statusCode: row.status_code,
                isGivenUp: row.ended_at !== null,
              },
            ],
          ],
    ),
  );
}
