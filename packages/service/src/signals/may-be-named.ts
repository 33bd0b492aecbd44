import { type CalendarDay, DAY_MS, dayNumberMs, replyDeadline } from '@rangewatch/schema';
import type { SignalRecord } from '@rangewatch/statistics/signals';
import { callsAfter } from './fill-cells.ts';
import type { PublishedContext } from './published-context.ts';

/** Days for which nothing is named after many of those called signed up together. */
const QUIET_DAYS = 14;
const BURST_DAYS = 3;
const BURST_SHARE = 0.3;
/** Regions those called live in, as good as evenly, from which on one town explains nothing. */
const LEAST_REGIONS = 3;
/** P of the order of calls and exposures below which place alone does not explain it. */
const ORDER_P = 0.01;

interface NamedSubject extends Pick<PublishedContext, 'exposed' | 'today' | 'labels'> {
  readonly campaign: Pick<PublishedContext['campaign'], 'campaignId'>;
}

/**
 * Whether a robust signal may be named in public at all, whatever the noise says: the organiser had time to reply, no
 * wave of sign-ups is under way, and a town that both the campaign and the callers keep to does not explain it.
 */
export function mayBeNamed(
  context: NamedSubject,
  record: Pick<SignalRecord, 'homeRegions' | 'orderP'>,
  invitedOn: CalendarDay,
): boolean {
  if (replyDeadline(invitedOn) > context.today) return false;
  if (isInWave(context)) return false;
  return record.homeRegions >= LEAST_REGIONS || record.orderP <= ORDER_P;
}

function isInWave({ exposed, today, labels, campaign }: NamedSubject): boolean {
  const now = dayNumberMs(today) / DAY_MS;
  const days = exposed
    .filter((person) => callsAfter(person, { campaignId: campaign.campaignId, labels }).length > 0)
    .flatMap(({ signedUpOn }) => signedUpOn ?? []);
  return days.some((day) => {
    const together = days.filter((other) => other >= day && other < day + BURST_DAYS).length;
    return day > now - QUIET_DAYS && together > BURST_SHARE * days.length;
  });
}
