import { type CalendarDay, dayNumberMs } from '@rangewatch/schema';
import { binomialUpperTail } from '../numerics/binomial.ts';
import type { BurstNote, DilutionNote } from './authority-view.ts';

const DAY_MS = 86_400_000;
const RECENT_WEEKS = 4;
const EARLIER_WEEKS = 8;
/** A rise that chance alone gives less often than this, and to at least twice as many, is an alarm. */
const ALARM_P = 0.01;
const ALARM_RATIO = 2;

/** How many of the people called signed up only after the campaign was spoken of; null: it was not, as far as is noted. */
export function burstNote(
  signUps: readonly (number | null)[],
  mentionedOn: CalendarDay | null,
): BurstNote | null {
  if (mentionedOn === null) return null;
  const day = dayNumberMs(mentionedOn) / DAY_MS;
  return {
    mentionedOn,
    afterCount: signUps.filter((signedUpOn) => signedUpOn !== null && signedUpOn > day).length,
    calledCount: signUps.length,
  };
}

/**
 * Sign-ups that say "I gave my number and nobody called" raise E and lower O/E: the last four weeks against the eight
 * before. 20 after 8 is an alarm, 6 after 8 is not: of 14 a third would be recent anyway.
 * @param to the last day that counts
 */
export function dilutionNote(signUps: readonly (number | null)[], to: number): DilutionNote {
  const since = to - 7 * RECENT_WEEKS;
  const from = since - 7 * EARLIER_WEEKS;
  const known = signUps.flatMap((day) => (day !== null && day > from && day <= to ? [day] : []));
  const recent = known.filter((day) => day > since).length;
  const recentPerWeek = recent / RECENT_WEEKS;
  const earlierPerWeek = (known.length - recent) / EARLIER_WEEKS;
  const share = RECENT_WEEKS / (RECENT_WEEKS + EARLIER_WEEKS);
  const isRare = recent > 0 && binomialUpperTail(recent, known.length, share) <= ALARM_P;
  return {
    recentPerWeek,
    earlierPerWeek,
    isAlarm: isRare && recentPerWeek >= ALARM_RATIO * earlierPerWeek,
  };
}
