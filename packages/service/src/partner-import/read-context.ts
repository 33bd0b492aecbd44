import { type CallerNumber, normaliseNumber } from '@rangewatch/numbering';
import {
  type CalendarDay,
  DAY_MS,
  dayNumber,
  dayOfInstant,
  ensureCalendarDay,
  type ProblemCode,
} from '@rangewatch/schema';

/** What a partner's lines are read against. */
export interface PartnerReadSettings {
  readonly now: Date;
  readonly timeZone: string;
  readonly defaultCountry: string;
}

export interface PartnerReadContext {
  /** The last day anything can have happened. */
  readonly today: CalendarDay;
  /** The last instant of a call, with room for a clock that is a little fast. */
  readonly latestMs: number;
  dayOf(at: Date): number;
  /** The number in its one form, null when withheld, or why it is none. */
  numberOf(text: string): CallerNumber | null | { readonly code: ProblemCode };
}

/** Earlier than any call log of a phone that somebody has today: what a clock shows that was never set. */
export const EARLIEST_DAY = ensureCalendarDay('2000-01-01');

const REMEMBERED_NUMBERS = 100_000;
/** Offsets of time zones change at whole quarters of an hour. */
const QUARTER_MS = 15 * 60_000;

export function createReadContext({
  now,
  timeZone,
  defaultCountry,
}: PartnerReadSettings): PartnerReadContext {
  const dayOfQuarter = remembering((quarter: number) =>
    dayNumber(dayOfInstant(new Date(quarter * QUARTER_MS), timeZone)),
  );
  return {
    today: dayOfInstant(now, timeZone),
    latestMs: now.getTime() + DAY_MS,
    dayOf: (at) => dayOfQuarter(Math.floor(at.getTime() / QUARTER_MS)),
    numberOf: remembering((text: string) => {
      const read = normaliseNumber(text, { defaultCountry });
      return read.ok ? read.number : { code: read.problem.code };
    }),
  };
}

/** Callers and times come again and again: what was worked out for one is kept for a while. */
function remembering<K, V>(workOut: (key: K) => V): (key: K) => V {
  const known = new Map<K, { readonly value: V }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    if (known.size >= REMEMBERED_NUMBERS) known.clear();
    const value = workOut(key);
    known.set(key, { value });
    return value;
  };
}
