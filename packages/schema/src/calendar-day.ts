/** A calendar day without a zone, `2026-08-17`, in the years 1 to 9999. */
export type CalendarDay = string & { readonly __calendarDay: never };

const SHAPE = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
export const DAY_MS = 86_400_000;
/** Calls further back than this are not accepted: numbers change hands. */
export const OLDEST_CALL_DAYS = 3 * 365;

export function isCalendarDay(text: string): text is CalendarDay {
  if (!SHAPE.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

export function ensureCalendarDay(text: string): CalendarDay {
  if (!isCalendarDay(text)) throw new RangeError(`not a calendar day: ${JSON.stringify(text)}`);
  return text;
}

/** Midnight UTC of the day, in ms since the epoch: for arithmetic between days only. */
export function dayNumberMs(day: CalendarDay): number {
  return Date.parse(`${day}T00:00:00Z`);
}

export function dayFromMs(ms: number): CalendarDay {
  return new Date(ms).toISOString().slice(0, 10) as CalendarDay;
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return dayFromMs(dayNumberMs(day) + days * DAY_MS);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  });
  formatters.set(timeZone, made);
  return made;
}

/** The wall-clock reading of an instant in a zone, as if it were UTC (ms since the epoch). */
function wallClockMs(instant: Date, timeZone: string): number {
  const [day = '', time = ''] = formatterFor(timeZone).format(instant).split(', ');
  return Date.parse(`${day}T${time}Z`);
}

/** The calendar day an instant falls on in a zone. */
export function dayOfInstant(instant: Date, timeZone: string): CalendarDay {
  return dayFromMs(wallClockMs(instant, timeZone));
}

/** The clock time of an instant in a zone: `14:03`. */
export function timeOfDay(instant: Date, timeZone: string): string {
  return new Date(wallClockMs(instant, timeZone)).toISOString().slice(11, 16);
}

/**
 * The instant at which a zone's clocks show `time` (`HH:MM`) on `day`: the first of the two when the clocks
 * are set back. A wall time that a clock change skips is read with the offset before the change.
 */
export function instantInZone(day: CalendarDay, time: string, timeZone: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const before = wanted - offsetMs(new Date(wanted - DAY_MS), timeZone);
  const after = wanted - offsetMs(new Date(wanted + DAY_MS), timeZone);
  const shown = [before, after].toSorted((a, b) => a - b);
  return new Date(shown.find((ms) => wallClockMs(new Date(ms), timeZone) === wanted) ?? before);
}

function offsetMs(instant: Date, timeZone: string): number {
  const whole = Math.floor(instant.getTime() / 1000) * 1000;
  return wallClockMs(instant, timeZone) - whole;
}

export function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
