import { addWeeks, ensureWeek, type Week, weeksBetween } from '@rangewatch/schema';

/**
 * How much a figure still says today. Numbers are recycled: after half a year without reports the holder may
 * well be another one.
 */
export const CURRENCIES = ['current', 'quiet', 'old'] as const;
export type Currency = (typeof CURRENCIES)[number];

const CURRENT_WEEKS = 4;
const QUIET_WEEKS = 26;
/** A report weighs half after two weeks. */
const HEAT_HALF_LIFE_WEEKS = 2;
const DAYS_PER_WEEK = 7;
const HEAT_DIGITS = 3;

/** `current` up to four weeks after the latest week, `quiet` up to 26, then `old`. */
export function currencyOf(latest: Week, asOf: Week): Currency {
  if (latest >= addWeeks(asOf, -CURRENT_WEEKS)) return 'current';
  return latest >= addWeeks(asOf, -QUIET_WEEKS) ? 'quiet' : 'old';
}

/** The first week whose reports still make a number one to block. */
export function oldestCountedWeek(asOf: Week): Week {
  return addWeeks(asOf, -QUIET_WEEKS);
}

/**
 * Reports a day, each halved with every two weeks of age: 7 reports of this week give 1, of two weeks ago
 * 0.5. Weeks after `asOf` count like this week.
 */
export function heatOf(weeks: Iterable<readonly [Week, number]>, asOf: Week): number {
  let heat = 0;
  for (const [week, count] of weeks) {
    heat += count * 2 ** (-Math.max(0, weeksBetween(week, asOf)) / HEAT_HALF_LIFE_WEEKS);
  }
  return heat / DAYS_PER_WEEK;
}

/** Heat as it is published: to three telling digits, as bands and complaints bear no more. */
export function shownHeat(heat: number): number {
  return Number(heat.toPrecision(HEAT_DIGITS));
}

const SCORE_EPOCH = ensureWeek('2020-W01');

/**
 * One number that orders ranges by heat today and at any later time, because all heat fades alike: log2 of
 * the heat, plus the half-lives from 2020-W01 to `asOf`. Heat 0 gives -1000, behind everything.
 */
export function heatScoreOf(heat: number, asOf: Week): number {
  if (heat <= 0) return -1_000;
  return Math.log2(heat) + weeksBetween(SCORE_EPOCH, asOf) / HEAT_HALF_LIFE_WEEKS;
}
