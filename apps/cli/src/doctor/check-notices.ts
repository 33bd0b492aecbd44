import { type NoticeSubscription, openWriters } from '@rangewatch/database/writers';
import { readNoticeSettings } from '@rangewatch/service';
import { failingValues } from '../authority/notices/list-subscriptions.ts';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';

/** Fewer may have been a busy moment; these take half an hour. */
const REPEATED_FAILURES = 6;

/** Somebody who is to hear of releases and does not, waits for a person. */
export async function checkNotices(session: Session): Promise<string> {
  const { config, say } = session;
  const { mail } = readNoticeSettings(config.childEnvironment);
  const subscriptions = await activeSubscriptions(config.databaseUrl);
  for (const subscription of subscriptions) failWhereNothingArrives(session, subscription);
  const mails = subscriptions.filter(({ channel }) => channel === 'mail').length;
  if (!mail && mails > 0) throw new CliFailure('doctor_notices_mail_off', { count: mails });
  const counts = { webhooks: subscriptions.length - mails, mails };
  return say(mail ? 'doctor_notices' : 'doctor_notices_no_mail', counts);
}

async function activeSubscriptions(databaseUrl: string): Promise<readonly NoticeSubscription[]> {
  const writers = await openWriters(databaseUrl);
  try {
    return (await writers.listNoticeSubscriptions()).filter(({ endedAt }) => endedAt === null);
  } finally {
    await writers.close();
  }
}

function failWhereNothingArrives(session: Session, subscription: NoticeSubscription): void {
  const { subscriptionId: id, authorityName: authority, channel, failing } = subscription;
  if (!failing || (!failing.isGivenUp && failing.attempts < REPEATED_FAILURES)) return;
  const values = { id, authority, channel, ...failingValues(session, failing) };
  throw new CliFailure('doctor_notice_fails', values);
}
