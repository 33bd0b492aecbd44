import type { Week } from '@rangewatch/schema';
import type { Disclosure } from './disclosure-policy.ts';
import { CellProtection } from './protected-counts.ts';

/**
 * How many reports a revision of a week is made for, as its reason says it: at least so many, or null below the lowest
 * band. Reports of people are among them. The jitter is the week's own, so that nobody learns it from a week in which
 * every late report was theirs.
 */
export function protectRevisionCount(
  week: Week,
  count: number,
  disclosure: Disclosure,
): number | null {
  const protection = new CellProtection(`revision:${week}`, disclosure);
  return protection.band(count, disclosure.policy.rangeMinReporters)?.from ?? null;
}
