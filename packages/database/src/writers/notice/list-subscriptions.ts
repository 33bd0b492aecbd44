import type { Selectable } from 'kysely';
import { instantOf } from '../../instant-of.ts';
import type { NoticeRow } from '../../tables/notice-rows.ts';
import type { Db } from '../../tables.ts';
import type { FailingNotice, NoticeSubscription } from './notice-writers.ts';

export async function listSubscriptions(db: Db): Promise<readonly NoticeSubscription[]> {
  const rows = await db
    .selectFrom('notice_subscription as to')
    .innerJoin('authority', 'authority.authority_id', 'to.authority_id')
    .selectAll('to')
    .select('authority.name')
    .orderBy('to.created_at')
    .orderBy('to.subscription_id')
    .execute();
  const standings = await standingsOf(db);
  const failing = await failingNotices(db);
  return rows.map((row) => ({
    subscriptionId: row.subscription_id,
    channel: row.channel,
    authorityId: row.authority_id,
    authorityName: row.name,
    locale: row.locale,
    sealedTarget: row.sealed_target,
    endedAt: instantOf(row.ended_at),
    waitingCount: standings.get(row.subscription_id)?.waitingCount ?? 0,
    lastDeliveredAt: standings.get(row.subscription_id)?.lastDeliveredAt ?? null,
    failing: failing.get(row.subscription_id) ?? null,
  }));
}

type Standing = Pick<NoticeSubscription, 'waitingCount' | 'lastDeliveredAt'>;

async function standingsOf(db: Db): Promise<ReadonlyMap<string, Standing>> {
  const rows = await db
    .selectFrom('notice')
    .select((eb) => [
      'subscription_id',
      eb.fn.countAll<number>().filterWhere('ended_at', 'is', null).as('waiting_count'),
      eb.fn.max('delivered_at').as('last_delivered_at'),
    ])
    .groupBy('subscription_id')
    .execute();
  return new Map(
    rows.map((row) => {
      const lastDeliveredAt = instantOf(row.last_delivered_at);
      return [row.subscription_id, { waitingCount: row.waiting_count, lastDeliveredAt }];
    }),
  );
}

/** The newest of each subscription that failed and waits, or was given up after all that arrived. */
async function failingNotices(db: Db): Promise<ReadonlyMap<string, FailingNotice>> {
  const rows = await db
    .selectFrom('notice')
    .selectAll()
    .where('delivered_at', 'is', null)
    .where('problem', 'is not', null)
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
    .orderBy('week')
    .orderBy('revision')
    .execute();
  return new Map(rows.flatMap(failingOf));
}

function failingOf(row: Selectable<NoticeRow>): [string, FailingNotice][] {
  const { subscription_id: id, week, revision, attempts, problem } = row;
  if (problem === null) return [];
  const isGivenUp = row.ended_at !== null;
  const failing = { week, revision, attempts, problem, statusCode: row.status_code, isGivenUp };
  return [[id, failing]];
}
