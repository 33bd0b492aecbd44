import type { Tx } from '../../tables.ts';
import { findActive } from '../authority/find-active.ts';
import type { NewNoticeSubscription } from './notice-writers.ts';

export async function addSubscription(
  tx: Tx,
  { subscriptionId, authority, channel, locale, sealedTarget, createdAt }: NewNoticeSubscription,
): Promise<'authority_unknown' | { readonly authorityName: string }> {
  const found = await findActive(tx, authority);
  if (!found) return 'authority_unknown';
  await tx
    .insertInto('notice_subscription')
    .values({
      subscription_id: subscriptionId,
      authority_id: found.authority_id,
      channel,
      locale,
      sealed_target: Buffer.from(sealedTarget),
      created_at: createdAt.getTime(),
      ended_at: null,
    })
    .execute();
  return { authorityName: found.name };
}
