import type { Writers } from '@rangewatch/database/writers';
import { CliFailure } from '../../failure.ts';
import type { Session } from '../../terminal/session.ts';
import type { TypedMail } from './add-mail.ts';
import { ensureWebhook } from './ensure-webhook.ts';
import { openedSubscriptions } from './opened-subscriptions.ts';

export async function endWebhook(session: Session, writers: Writers, id: string): Promise<void> {
  await ensureWebhook(writers, id);
  await end(session, writers, id);
}

/** By the address, as its holder asks for it, or by its id. */
export async function endMail(
  session: Session,
  writers: Writers,
  { authority, address }: TypedMail,
): Promise<void> {
  const mails = await openedSubscriptions(session, writers, 'mail');
  const found = mails.find(
    ({ subscriptionId, authorityId, authorityName, to }) =>
      to !== null &&
      [authorityId, authorityName].includes(authority) &&
      [subscriptionId, to].includes(address.trim()),
  );
  if (!found) throw new CliFailure('mail_unknown', { authority });
  await end(session, writers, found.subscriptionId);
}

async function end({ result, say }: Session, writers: Writers, id: string): Promise<void> {
  await writers.endNoticeSubscription(id, new Date());
  result({ ok: true, subscriptionId: id }, [say('notice_ended', { id })]);
}
