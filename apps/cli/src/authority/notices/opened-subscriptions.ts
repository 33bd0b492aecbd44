import type { NoticeSubscription, Writers } from '@rangewatch/database/writers';
import type { NoticeChannel } from '@rangewatch/schema';
import { openTarget } from '@rangewatch/service';
import { openKeys } from '../../open-keys.ts';
import type { Session } from '../../terminal/session.ts';

/** A subscription with where it goes; null where it has ended. */
export interface OpenedSubscription extends NoticeSubscription {
  readonly to: string | null;
}

/** Every subscription of a channel, opened with the deployment's key. @throws SealBroken */
export async function openedSubscriptions(
  { config }: Session,
  writers: Writers,
  channel: NoticeChannel,
): Promise<readonly OpenedSubscription[]> {
  const { seal } = await openKeys(config.keysDir);
  const subscriptions = await writers.listNoticeSubscriptions();
  const ofChannel = subscriptions.filter((each) => each.channel === channel);
  return ofChannel.map((each) => ({ ...each, to: destinationOf(seal, each) }));
}

function destinationOf(sealKey: Uint8Array, subscription: NoticeSubscription): string | null {
  const { sealedTarget } = subscription;
  if (sealedTarget === null) return null;
  const target = openTarget(sealKey, subscription, sealedTarget);
  return 'url' in target ? target.url : target.address;
}
