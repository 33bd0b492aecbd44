import type { ExpressionBuilder } from 'kysely';
import type { Tables, Tx } from '../../tables.ts';
import type { DueNotice, NoticeRequest } from './notice-writers.ts';

/** More than workers can have taken between two statements. */
const MOST_CANDIDATES = 16;

/** A statement that waited for another's looks at its conditions again: of two that ask for one row, one goes on. */
export async function takeNotice(tx: Tx, request: NoticeRequest): Promise<DueNotice | null> {
  for (const notice of await candidates(tx, request)) {
    const attempts = await take(tx, notice.noticeId, request);
    if (attempts !== null) return { ...notice, attempts };
  }
  return null;
}

async function candidates(
  tx: Tx,
  { channels, now }: NoticeRequest,
): Promise<readonly Omit<DueNotice, 'attempts'>[]> {
  if (channels.length === 0) return [];
  const rows = await tx
    .selectFrom('notice')
    .innerJoin('notice_subscription as to', 'to.subscription_id', 'notice.subscription_id')
    .innerJoin('authority', 'authority.authority_id', 'to.authority_id')
    .select(['notice_id', 'notice.subscription_id', 'week', 'revision'])
    .select(['to.channel', 'to.locale', 'to.sealed_target', 'authority.name'])
    .where('to.channel', 'in', channels)
    .where((eb) => isDue(eb, now))
    .orderBy('attempts')
    .orderBy('week')
    .orderBy('revision')
    .limit(MOST_CANDIDATES)
    .execute();
  return rows.flatMap((row) => {
    const { notice_id: noticeId, subscription_id: subscriptionId, ...rest } = row;
    const { sealed_target: sealedTarget, name: authorityName, ...known } = rest;
    return sealedTarget === null
      ? []
      : [{ noticeId, subscriptionId, sealedTarget, authorityName, ...known }];
  });
}

async function take(
  tx: Tx,
  noticeId: string,
  { worker, now, leaseUntil }: NoticeRequest,
): Promise<number | null> {
  const taken = await tx
    .updateTable('notice')
    .set({ leased_by: worker, lease_until: leaseUntil.getTime() })
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('notice_id', '=', noticeId)
    .where((eb) => isDue(eb, now))
    .returning('attempts')
    .executeTakeFirst();
  return taken?.attempts ?? null;
}

function isDue(eb: ExpressionBuilder<Tables, 'notice'>, now: Date) {
  return eb.and([
    eb('notice.ended_at', 'is', null),
    eb('notice.try_at', '<=', now.getTime()),
    eb.or([eb('leased_by', 'is', null), eb('lease_until', '<=', now.getTime())]),
  ]);
}
