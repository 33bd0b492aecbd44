import { sql } from 'kysely';
import { type Connection, inTransaction } from '../../connection.ts';
import { addSubscription } from './add-subscription.ts';
import { endNotice, giveUpNotices } from './end-notice.ts';
import { endSubscriptions } from './end-subscriptions.ts';
import { listSubscriptions } from './list-subscriptions.ts';
import type { NoticeWriters } from './notice-writers.ts';
import { replayNotices } from './queue-notices.ts';
import { takeNotice } from './take-notice.ts';

export function createNoticeWriters(connection: Connection): NoticeWriters {
  const { db } = connection;
  return {
    addNoticeSubscription: (added) => inTransaction(db, (tx) => addSubscription(tx, added)),
    listNoticeSubscriptions: () => listSubscriptions(db),
    endNoticeSubscription: (subscriptionId, endedAt) =>
      endSubscription(connection, subscriptionId, endedAt),
    replayNotices: (...replay) => inTransaction(db, (tx) => replayNotices(tx, ...replay)),
    takeNotice: (request) => inTransaction(db, (tx) => takeNotice(tx, request)),
    endNotice: (...ending) => inTransaction(db, (tx) => endNotice(tx, ...ending)),
    giveUpNotices: (...before) => inTransaction(db, (tx) => giveUpNotices(tx, ...before)),
  };
}

/** Sees to it that the files forget the address too. */
async function endSubscription(
  { db, engine }: Connection,
  subscriptionId: string,
  endedAt: Date,
): Promise<boolean> {
  const endedCount = await inTransaction(db, (tx) =>
    endSubscriptions(tx, 'subscription_id', subscriptionId, endedAt),
  );
  for (const statement of engine.clearOut('notice_subscription'))
    await sql.raw(statement).execute(db);
  return endedCount > 0;
}
