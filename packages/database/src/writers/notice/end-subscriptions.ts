import type { Tx } from '../../tables.ts';

/** Ends those of an id: where they went is erased, and what waits is sent no more. How many ended. */
export async function endSubscriptions(
  tx: Tx,
  by: 'subscription_id' | 'authority_id',
  id: string,
  endedAt: Date,
): Promise<number> {
  const ended_at = endedAt.getTime();
  const ended = await tx
    .updateTable('notice_subscription')
    .set({ ended_at, sealed_target: null })
    .where(by, '=', id)
    .where('ended_at', 'is', null)
    .returning('subscription_id')
    .execute();
  if (ended.length === 0) return 0;
  await tx
    .updateTable('notice')
    .set({ ended_at, leased_by: null, lease_until: null })
    .where(
      'subscription_id',
      'in',
      ended.map(({ subscription_id }) => subscription_id),
    )
    .where('ended_at', 'is', null)
    .execute();
  return ended.length;
}
