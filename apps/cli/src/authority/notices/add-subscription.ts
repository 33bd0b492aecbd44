import { randomBytes } from 'node:crypto';
import type { Writers } from '@rangewatch/database/writers';
import type { Locale, NoticeChannel } from '@rangewatch/schema';
import { type NoticeTargets, SEAL_IV_BYTES, sealTarget } from '@rangewatch/service';
import { CliFailure } from '../../failure.ts';
import { openKeys } from '../../open-keys.ts';
import type { Session } from '../../terminal/session.ts';
import { ID_BYTES } from '../authorities.ts';
import { openedSubscriptions } from './opened-subscriptions.ts';

export interface Asked<C extends NoticeChannel> {
  /** Id or name. */
  readonly authority: string;
  readonly channel: C;
  readonly locale: Locale | null;
  readonly target: NoticeTargets[C];
  readonly to: string;
}

export interface Added {
  readonly subscriptionId: string;
  readonly authorityName: string;
}

/** @throws CliFailure when the authority is not there, or is told at this place already */
export async function addSubscription<C extends NoticeChannel>(
  session: Session,
  writers: Writers,
  { authority, channel, locale, target, to }: Asked<C>,
): Promise<Added> {
  const known = await openedSubscriptions(session, writers, channel);
  const same = known.find(
    (each) => each.to === to && [each.authorityId, each.authorityName].includes(authority),
  );
  if (same) throw new CliFailure('notice_known', { id: same.subscriptionId });
  const { seal } = await openKeys(session.config.keysDir);
  const subscriptionId = randomBytes(ID_BYTES).toString('hex');
  const outcome = await writers.addNoticeSubscription({
    subscriptionId,
    authority,
    channel,
    locale,
    sealedTarget: sealTarget(seal, { subscriptionId, channel }, target, randomBytes(SEAL_IV_BYTES)),
    createdAt: new Date(),
  });
  if (outcome === 'authority_unknown') throw new CliFailure('authority_unknown', { authority });
  return { subscriptionId, authorityName: outcome.authorityName };
}
