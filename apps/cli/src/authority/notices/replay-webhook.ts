import type { Writers } from '@rangewatch/database/writers';
import type { Session } from '../../terminal/session.ts';
import { typedWeek } from '../../week/typed-week.ts';
import { ensureWebhook } from './ensure-webhook.ts';

export interface ReplayOptions {
  readonly since: string;
}

export async function replayWebhook(
  session: Session,
  writers: Writers,
  id: string,
  { since }: ReplayOptions,
): Promise<void> {
  const week = typedWeek(session, since);
  await ensureWebhook(writers, id);
  const queuedCount = (await writers.replayNotices(id, week, new Date())) ?? 0;
  session.result({ ok: true, subscriptionId: id, since: week, queuedCount }, [
    session.say('webhook_replayed', { id, week, count: queuedCount }),
  ]);
}
