import type { NoticeCounts } from '@rangewatch/schema';
import { instantOf } from '../instant-of.ts';
import type { Db } from '../tables.ts';

export async function noticeCounts(db: Db, since: Date): Promise<NoticeCounts> {
  const row = await db
    .selectFrom('notice')
    .innerJoin('notice_subscription as to', 'to.subscription_id', 'notice.subscription_id')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('notice.ended_at', 'is', null).as('waiting'),
      eb.fn
        .countAll<number>()
        .filterWhere('notice.ended_at', 'is', null)
        .filterWhere('notice.problem', 'is not', null)
        .as('failing'),
      eb.fn
        .countAll<number>()
        .filterWhere('notice.ended_at', '>=', since.getTime())
        .filterWhere('notice.delivered_at', 'is', null)
        .filterWhere('to.ended_at', 'is', null)
        .as('given_up'),
      eb.fn.max('notice.delivered_at').as('last_delivered_at'),
    ])
    .executeTakeFirstOrThrow();
  return {
    waitingCount: row.waiting,
    failingCount: row.failing,
    givenUpCount: row.given_up,
    lastDeliveredAt: instantOf(row.last_delivered_at),
  };
}
