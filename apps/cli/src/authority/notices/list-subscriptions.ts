import type { FailingNotice, Writers } from '@rangewatch/database/writers';
import type { NoticeChannel } from '@rangewatch/schema';
import { readNoticeSettings } from '@rangewatch/service';
import type { Session } from '../../terminal/session.ts';
import { minuteOf } from '../../terminal/minute-of.ts';
import { maskedAddress, maskedUrl } from './masked.ts';
import { type OpenedSubscription, openedSubscriptions } from './opened-subscriptions.ts';

export async function listWebhooks(session: Session, writers: Writers): Promise<void> {
  await list(session, writers, 'webhook', []);
}

export async function listMails(session: Session, writers: Writers): Promise<void> {
  const { mail } = readNoticeSettings(session.config.childEnvironment);
  await list(session, writers, 'mail', mail ? [] : [session.say('mail_off')]);
}

async function list(
  session: Session,
  writers: Writers,
  channel: NoticeChannel,
  notes: readonly string[],
): Promise<void> {
  const subscriptions = await openedSubscriptions(session, writers, channel);
  const lines = subscriptions.map((each) => lineOf(session, each));
  const documents = subscriptions.map(({ sealedTarget: _sealed, to, ...rest }) => ({
    ...rest,
    to: to && masked(to),
  }));
  session.result({ ok: true, subscriptions: documents }, [
    ...(lines.length > 0 ? lines : [session.say('notice_none')]),
    ...notes,
  ]);
}

function lineOf(session: Session, subscription: OpenedSubscription): string {
  const { say } = session;
  const { subscriptionId: id, authorityName: authority, locale, to, endedAt } = subscription;
  if (endedAt || to === null)
    return say('notice_line_ended', { id, authority, day: endedAt ? minuteOf(endedAt) : '' });
  const { lastDeliveredAt, waitingCount: waiting, failing } = subscription;
  const line = say('notice_line', {
    id,
    authority,
    to: locale ? `${masked(to)} (${locale})` : masked(to),
    last: lastDeliveredAt ? minuteOf(lastDeliveredAt) : '–',
    waiting,
  });
  return failing ? `${line}  ${say(failingKey(failing), failingValues(session, failing))}` : line;
}

function failingKey({ isGivenUp }: FailingNotice) {
  return isGivenUp ? 'notice_given_up' : 'notice_failing';
}

/** What stands in a list and in `doctor` of what fails, with the remedy. */
export function failingValues({ say }: Pick<Session, 'say'>, failing: FailingNotice) {
  const { week, revision, attempts, problem, statusCode } = failing;
  const why = say(`notice_why_${problem}`);
  return {
    release: `${week}/r${revision}`,
    attempts,
    why: statusCode === null ? why : `${why} (${statusCode})`,
  };
}

function masked(to: string): string {
  return to.includes('://') ? maskedUrl(to) : maskedAddress(to);
}
