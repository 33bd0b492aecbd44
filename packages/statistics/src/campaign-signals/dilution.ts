/** Sign-ups that say "I gave my number and nobody called", lately and before. */
export interface Dilution {
  readonly recentPerWeek: number;
  readonly earlierPerWeek: number;
  /** Far more of them lately: somebody may want the campaign to look better than it is. */
  readonly isAlarm: boolean;
}

const RECENT_WEEKS = 4;
const EARLIER_WEEKS = 8;
const LEAST_RECENT = 20;
const ALARM_FACTOR = 3;
const WEEK_DAYS = 7;

/**
 * The last four weeks against the eight before them. An alarm from 20 sign-ups on, at three times the earlier rate: it
 * asks a person to look, and changes no figure, because contented people are welcome to say so.
 * @param signedUpOn days on which persons signed up who gave the campaign their number and were called by nobody.
 * @param to last day that is counted.
 */
export function dilutionOf(signedUpOn: readonly number[], to: number): Dilution {
  const recentAfter = to - RECENT_WEEKS * WEEK_DAYS;
  const earlierAfter = recentAfter - EARLIER_WEEKS * WEEK_DAYS;
  const recent = signedUpOn.filter((day) => day > recentAfter && day <= to).length;
  const earlier = signedUpOn.filter((day) => day > earlierAfter && day <= recentAfter).length;
  const recentPerWeek = recent / RECENT_WEEKS;
  const earlierPerWeek = earlier / EARLIER_WEEKS;
  return {
    recentPerWeek,
    earlierPerWeek,
    isAlarm: recent >= LEAST_RECENT && recentPerWeek >= ALARM_FACTOR * earlierPerWeek,
  };
}
