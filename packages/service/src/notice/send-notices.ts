import type { DueNotice, NoticeEnding } from '@rangewatch/database/writers';
import { DAY_MS, NOTICE_TRIED_DAYS, type NoticeChannel } from '@rangewatch/schema';
import { nextTryAt } from '../job/backoff.ts';
import { leaseEnd } from '../job/lease.ts';
import { sendNotice } from './send-notice.ts';
import type { Sending } from './sending.ts';
import type { SendNoticesDeps } from './notice-deps.ts';

/** One that is slow to answer keeps few others waiting. */
const LANES = 4;

/**
 * Sends what is due: at least once, since a worker that is killed after sending has not noted it. A receiver knows a
 * repetition by its id. What fails is tried again later, and given up after some days.
 */
export async function sendNotices(deps: SendNoticesDeps, stopping: AbortSignal): Promise<void> {
  const lanes = Array.from({ length: LANES }, () => sendWhatIsDue(deps, stopping));
  // All have ended before the first error is told: nothing is sent behind the caller's back.
  await Promise.allSettled(lanes);
  await Promise.all(lanes);
  const now = deps.clock();
  const queuedBefore = new Date(now.getTime() - NOTICE_TRIED_DAYS * DAY_MS);
  for (const notice of await deps.writers.giveUpNotices(queuedBefore, now))
    deps.tell({ kind: 'given_up', notice });
}

async function sendWhatIsDue(deps: SendNoticesDeps, stopping: AbortSignal): Promise<void> {
  const channels: readonly NoticeChannel[] = deps.mail ? ['webhook', 'mail'] : ['webhook'];
  while (!stopping.aborted) {
    const now = deps.clock();
    const lease = { worker: deps.worker, now, leaseUntil: leaseEnd(now) };
    const notice = await deps.writers.takeNotice({ channels, ...lease });
    if (!notice) return;
    await carryOut(deps, notice, stopping);
  }
}

async function carryOut(
  deps: SendNoticesDeps,
  notice: DueNotice,
  stopping: AbortSignal,
): Promise<void> {
  const sending = await sendNotice(deps, notice, stopping);
  await note(deps, notice, sending);
  if (sending.kind !== 'stopped') deps.tell({ kind: 'sent', notice, sending });
}

async function note(
  { writers, clock, worker }: SendNoticesDeps,
  { noticeId, subscriptionId, attempts }: DueNotice,
  sending: Sending | { readonly kind: 'stopped' },
): Promise<void> {
  const at = clock();
  await writers.endNotice(noticeId, worker, endingOf(sending, attempts, at));
  const isGone = sending.kind === 'failed' && sending.problem === 'gone';
  if (isGone) await writers.endNoticeSubscription(subscriptionId, at);
}

function endingOf(
  sending: Sending | { readonly kind: 'stopped' },
  attempts: number,
  at: Date,
): NoticeEnding {
  if (sending.kind === 'stopped') return sending;
  if (sending.kind === 'delivered') return { kind: 'delivered', at };
  const isForGood = sending.problem === 'recipient_unknown';
  return { ...sending, at, tryAt: isForGood ? null : nextTryAt(attempts, at) };
}
