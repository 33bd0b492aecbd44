import { setImmediate as nextTurn } from 'node:timers/promises';
import { offerCalls, readCallLog, whyNothing } from '@rangewatch/call-log';
import { MAX_CALLS_PER_REPORT } from '@rangewatch/schema';
import type { Answer } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import type { OfferedLog } from '../report/answers.ts';
import { callLogPage } from './call-log-page.tsx';
import { keepOffered } from './keep-offered.ts';
import { takePicture } from './take-picture.ts';

/** Five reports' worth, sent in parts that share a receipt. */
const MOST_OFFERED = 5 * MAX_CALLS_PER_REPORT;

export function showCallLog({ page }: SiteRequest): Answer {
  return callLogPage(page, []);
}

/** Reads the file, drops what is nobody's business, and keeps the rest sealed for the person to look over. */
export async function takeCallLog(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { page, upload } = request;
  const refuse = (message: string): Answer => callLogPage(page, [{ field: 'file', message }]);
  if (upload === null) return refuse(page.t('callLog.noFile'));
  if (!('bytes' in upload)) return refuse(page.t('callLog.tooLarge'));
  const pictured = await takePicture(upload.bytes, request, deps);
  if (pictured) return pictured;
  const read = await readCallLog(upload.bytes, {
    timeZone: deps.timeZone,
    now: deps.clock(),
    pause: () => nextTurn(),
  });
  if (!read.ok) return refuse(page.t(`callLog.format.${read.format}`));
  const { calls, leftOut } = offerCalls(read.log.rows, {
    now: deps.clock(),
    defaultCountry: deps.defaultCountry,
    most: MOST_OFFERED,
  });
  if (calls.length === 0) return refuse(page.t(`callLog.${whyNothing(read.log, leftOut)}`));
  const offered: OfferedLog = {
    calls: calls.map((call) => ({
      number: call.number,
      medium: call.medium,
      startedAt: call.startedAt.toISOString(),
      day: null,
      answered: call.answered,
      turnedAway: call.turnedAway,
      recordedFrom: 'call_log',
      isUnwanted: false,
    })),
    leftOut: { ...leftOut, unreadCount: read.log.unreadCount + leftOut.unreadableCount },
    isCutOff: read.log.isCutOff,
  };
  return await keepOffered({ offered }, 'log', request, deps);
}
