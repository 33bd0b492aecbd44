import type {
  ObservedCase,
  ObservedInterval,
} from '../self-controlled/self-controlled-case-series.ts';
import { PRE_EXPOSURE_DAYS } from './signal-policy.ts';

/** One phone with a complete call log. */
export interface LoggedPhone {
  readonly person: string;
  /** First and last day of the log. */
  readonly from: number;
  readonly to: number;
  /** Null: not given to the campaign. */
  readonly exposedOn: number | null;
  /** Distinct days with a call from the range: calls themselves come in bursts. */
  readonly callDays: readonly number[];
}

/** Cases for a self-controlled case series, and which covariate is which. */
export interface PhonePanel {
  readonly cases: readonly ObservedCase[];
  readonly afterExposure: number;
  readonly beforeExposure: number;
}

const WEEK_DAYS = 7;
const MONDAY_OFFSET = 3;
const FIXED = 2;

/**
 * Weeks of phones, split at the exposure: after it, in the 14 days before it, and every calendar week but the first
 * as a covariate. Phones that were not given carry the calendar's effect: with a common day of exposure "after" and
 * "later" would be the same thing without them.
 */
export function buildPhonePanel(phones: readonly LoggedPhone[]): PhonePanel {
  const informative = phones.filter(({ callDays }) => callDays.length > 0);
  const weeks = [...new Set(informative.flatMap(({ callDays }) => callDays.map(weekOf)))]
    .toSorted((one, other) => one - other)
    .slice(1);
  const columns = new Map(weeks.map((week, place) => [week, FIXED + place]));
  const cases = informative.map((phone) => ({
    person: phone.person,
    intervals: intervalsOf(phone, columns),
  }));
  return { cases, afterExposure: 0, beforeExposure: 1 };
}

function weekOf(day: number): number {
  return Math.floor((day + MONDAY_OFFSET) / WEEK_DAYS);
}

/** Neighbouring days in which nothing modelled changes, put together. */
function intervalsOf(
  { from, to, exposedOn, callDays }: LoggedPhone,
  columns: ReadonlyMap<number, number>,
): ObservedInterval[] {
  const called = new Set(callDays);
  const groups = new Map<string, { length: number; events: number; covariates: number[] }>();
  for (let day = from; day <= to; day += 1) {
    const phase = phaseOf(day, exposedOn);
    const column = columns.get(weekOf(day)) ?? -1;
    const key = `${phase}|${column}`;
    const known = groups.get(key);
    const events = called.has(day) ? 1 : 0;
    if (known) {
      known.length += 1;
      known.events += events;
    } else
      groups.set(key, { length: 1, events, covariates: covariatesOf(phase, column, columns.size) });
  }
  return [...groups.values()];
}

type Phase = 'after' | 'just_before' | 'other';

function phaseOf(day: number, exposedOn: number | null): Phase {
  if (exposedOn === null) return 'other';
  if (day > exposedOn) return 'after';
  return day >= exposedOn - PRE_EXPOSURE_DAYS ? 'just_before' : 'other';
}

function covariatesOf(phase: Phase, column: number, weeks: number): number[] {
  const covariates = Array.from<number>({ length: FIXED + weeks }).fill(0);
  if (phase === 'after') covariates[0] = 1;
  if (phase === 'just_before') covariates[1] = 1;
  if (column >= 0) covariates[column] = 1;
  return covariates;
}
