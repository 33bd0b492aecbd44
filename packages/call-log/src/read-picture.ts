import { type CalendarDay, dayOfInstant, timeOfDay } from '@rangewatch/schema/calendar-day';
import { type PictureLine, readShownLine, type ShownLine } from './shown-line.ts';
import type { ShownTime } from './shown-time.ts';
import type { WrittenTimes } from './written-day.ts';

/** One row of a call list as it was read from a picture. Nothing in it is certain. */
export interface PictureRow {
  /** As shown; null: the list says that no number was shown. */
  readonly number: string | null;
  readonly day: CalendarDay | null;
  /** `HH:MM` */
  readonly clock: string | null;
  readonly count: number;
  /** False where the list says that nobody answered, else null. */
  readonly answered: false | null;
  /** What the phone says of the number, such as 骚扰电话. */
  readonly label: string | null;
}

/** How far below its number a row reaches, and how far off its time stands, in heights of the number. */
const ROW_HEIGHTS = 4;
const TIME_HEIGHTS = 2.5;
/** A word that a number is withheld which stands as close below a number belongs to it. */
const SAME_ROW_HEIGHTS = 1.2;
/** As many digits as a misread day has. */
const MOST_SHORT_DIGITS = 6;
/** Days above several calls stand on the left; times of calls on the right. */
const LEFT_PART = 0.4;

/**
 * The calls of a list by the lines that were read from its picture. Rows that show a name in place of a number, as those
 * of saved contacts do, are left out; so are calls that the list says were made. Which of the others were, no text tells.
 */
export function readPicture(
  lines: readonly PictureLine[],
  times: WrittenTimes,
): readonly PictureRow[] {
  const shown = lines.map((line) => readShownLine(line, times)).toSorted((a, b) => a.top - b.top);
  const callers = withoutMisreadTimes(
    shown.filter((line, at) => line.caller !== null && !isRemark(line, at, shown)),
  );
  const timeOf = timesOfCallers(callers, shown);
  const headings = shown.filter((line) => isHeading(line, timeOf));
  const width = Math.max(0, ...shown.map(({ right }) => right));
  return callers.flatMap((caller, at) => {
    const row = linesOfRow(caller, callers[at + 1], shown);
    if (row.some(({ isOutgoing }) => isOutgoing) || caller.caller === null) return [];
    const time = timeOf.get(caller)?.time ?? null;
    const day = time?.day ?? dayOver(caller, headings, width) ?? dayOfClock(time, times);
    return {
      ...caller.caller,
      day: isAhead(day, time, times) ? null : day,
      clock: time?.clock ?? null,
      answered: row.some(({ isMissed }) => isMissed) ? false : null,
      label: row.find(({ label }) => label !== null)?.label ?? null,
    };
  });
}

function heightOf({ top, bottom }: PictureLine): number {
  return bottom - top;
}

function middleOf({ top, bottom }: PictureLine): number {
  return (top + bottom) / 2;
}

/** A short number right beside another is the time of its row, misread: 11月3日 as 11838. */
function withoutMisreadTimes(callers: readonly ShownLine[]): readonly ShownLine[] {
  return callers.filter((line) => !isShort(line) || !callers.some((one) => isBeside(line, one)));
}

function isBeside(line: ShownLine, other: ShownLine): boolean {
  const far = Math.abs(middleOf(line) - middleOf(other));
  return line.left > other.right && far < heightOf(other) * TIME_HEIGHTS;
}

function isShort({ caller }: ShownLine): boolean {
  return (
    (caller?.number ?? '').replaceAll(/\D/g, '').length <= MOST_SHORT_DIGITS &&
    caller?.number !== null
  );
}

/** `unknown` under `No Caller ID` is no second call, nor is a day below a number that was misread as digits. */
function isRemark(line: ShownLine, at: number, shown: readonly ShownLine[]): boolean {
  const above = shown.slice(0, at).findLast(({ caller }) => caller !== null);
  if (!above || (line.caller?.number !== null && !isShort(line))) return false;
  return line.top - above.bottom < heightOf(above) * SAME_ROW_HEIGHTS;
}

/** The line of each caller's time: its own, else the nearest, which belongs to nobody nearer. */
function timesOfCallers(
  callers: readonly ShownLine[],
  shown: readonly ShownLine[],
): ReadonlyMap<ShownLine, ShownLine> {
  const times = new Map<ShownLine, ShownLine>();
  for (const caller of callers) if (caller.time) times.set(caller, caller);
  const pairs = callers
    .filter((caller) => caller.time === null)
    .flatMap((caller) =>
      shown
        .filter((line) => line.time !== null && line.caller === null)
        .map((line) => ({ caller, line, far: Math.abs(middleOf(line) - middleOf(caller)) }))
        .filter(({ far }) => far < heightOf(caller) * TIME_HEIGHTS),
    )
    .toSorted((a, b) => a.far - b.far);
  const given = new Set<ShownLine>();
  for (const { caller, line } of pairs) {
    if (times.has(caller) || given.has(line)) continue;
    times.set(caller, line);
    given.add(line);
  }
  return times;
}

function linesOfRow(
  caller: ShownLine,
  next: ShownLine | undefined,
  shown: readonly ShownLine[],
): readonly ShownLine[] {
  const end = Math.min(caller.top + heightOf(caller) * ROW_HEIGHTS, next?.top ?? Infinity);
  return shown.filter((line) => line.top >= caller.top - heightOf(caller) / 2 && line.top < end);
}

/** A list shows the clock alone of today's calls. */
function dayOfClock(time: ShownTime | null, { now, timeZone }: WrittenTimes): CalendarDay | null {
  return time ? dayOfInstant(now, timeZone) : null;
}

/** Later than now: the picture is of an earlier day, and nobody can say of which. */
function isAhead(
  day: CalendarDay | null,
  time: ShownTime | null,
  { now, timeZone }: WrittenTimes,
): boolean {
  const isToday = day === dayOfInstant(now, timeZone);
  const clock = time?.clock ?? null;
  return isToday && clock !== null && clock > timeOfDay(now, timeZone);
}

/** A line that may stand over several calls, as `Yesterday` does. What is one call's own time stands beside or below it. */
function isHeading(line: ShownLine, timeOf: ReadonlyMap<ShownLine, ShownLine>): boolean {
  if (!line.isOnlyTime || !line.time?.day || line.time.clock !== null) return false;
  return !timeOf.entries().some(([caller, time]) => time === line && line.bottom > caller.top);
}

/** The day of the last heading above a call. */
function dayOver(
  caller: ShownLine,
  headings: readonly ShownLine[],
  width: number,
): CalendarDay | null {
  const heading = headings.findLast(
    (line) => line.bottom < caller.top && line.left < width * LEFT_PART,
  );
  return heading?.time?.day ?? null;
}
