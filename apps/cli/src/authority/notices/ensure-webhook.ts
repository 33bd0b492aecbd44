import type { Writers } from '@rangewatch/database/writers';
import { CliFailure } from '../../failure.ts';

/** @throws CliFailure unless a webhook that lives has this id */
export async function ensureWebhook(writers: Writers, id: string): Promise<void> {
  const known = await writers.listNoticeSubscriptions();
  const isThere = known.some(
    ({ subscriptionId, channel, endedAt }) =>
      subscriptionId === id && channel === 'webhook' && endedAt === null,
  );
  if (!isThere) throw new CliFailure('webhook_unknown', { id });
}
