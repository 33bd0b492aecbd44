import { type NoticeEvent, sendNotices } from '@rangewatch/service';
import type { Logger } from 'pino';
import type { Task } from '../task.ts';
import { workerName } from '../worker-name.ts';

/** Tells authorities of releases, by webhook and by mail. */
export const sendNoticesTask: Task = {
  name: 'send-notices',
  // A new release, a failure's next attempt and a killed worker's lease are one question.
  schedule: '* * * * *',
  async run({ readers, writers, releasesDir, clock, log, notices }, stopping) {
    if (!notices) return;
    const tell = (event: NoticeEvent) => logEvent(log, event);
    const record = { readers, writers, releasesDir, clock };
    const deps = { ...record, ...notices, worker: workerName(), tell };
    await sendNotices(deps, stopping);
  },
};

/** Names the subscription and the release; never an address. */
function logEvent(log: Logger, event: NoticeEvent): void {
  const { noticeId: notice, attempts } = event.notice;
  if (event.kind === 'given_up') {
    const { problem } = event.notice;
    log.error({ notice, attempts, problem }, 'a notice of a release was given up');
    return;
  }
  const { channel } = event.notice;
  const { sending } = event;
  if (sending.kind === 'delivered') {
    log.info({ notice, channel, attempts }, 'a notice of a release was delivered');
    return;
  }
  const { problem, statusCode: status } = sending;
  log.warn({ notice, channel, attempts, problem, status }, whatNext(problem));
}

function whatNext(problem: string): string {
  if (problem === 'gone') return 'the receiver answered 410: its subscription has ended';
  if (problem === 'recipient_unknown')
    return 'the mail server knows no such recipient: this notice was given up';
  return 'a notice of a release was not delivered; it is tried again';
}
