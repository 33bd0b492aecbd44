import {
  childRanges,
  containingRanges,
  ensureCallerNumber,
  type NumberRange,
  rangeParts,
} from '@rangewatch/numbering';
import { type Category, ensureCalendarDay, weekOfDay } from '@rangewatch/schema';
import type { ReportSketch } from '@rangewatch/testkit';

export interface ImportedSketch {
  readonly number: string;
  readonly day: string;
  readonly category: Category | null;
  readonly hour: number | undefined;
}

/** The same record kept as plain lists, counted the slow and obvious way. */
export class PlainRecord {
  readonly reports: ReportSketch[] = [];
  readonly withdrawn = new Set<string>();
  readonly imported: ImportedSketch[] = [];

  standing(): ReportSketch[] {
    return this.reports.filter((report) => !this.withdrawn.has(report.id));
  }

  own(range: NumberRange, week?: string) {
    const inside = new Set<string>();
    const matching = this.standing().filter((report) => {
      if (week !== undefined && weekOf(report.day ?? '') !== week) return false;
      const named = report.numbers.filter((one) => isInside(range, one));
      for (const one of named) inside.add(one);
      return named.length > 0;
    });
    return {
      reports: matching.length,
      numbers: inside.size,
      people: new Set(matching.map((report) => report.reporter)).size,
    };
  }

  ftc(range: NumberRange) {
    const rows = this.imported.filter((row) => isInside(range, row.number));
    return {
      reports: rows.length,
      numbers: new Set(rows.map((row) => row.number)).size,
      times: countTimes(rows.filter((row) => row.hour !== undefined)),
    };
  }

  /** What is counted beside reports, numbers and people. */
  besides(range: NumberRange) {
    const named = (numbers: readonly string[] = []) => numbers.some((one) => isInside(range, one));
    const standing = this.standing();
    return {
      turnedAway: standing.filter((report) => named(report.turnedAway)).length,
      times: countTimes(standing.filter((report) => named(report.numbers))),
    };
  }
}

/** `value: count`, by value. */
export const byCount = (counts: Map<number, number>) =>
  [...counts].toSorted(([a], [b]) => a - b).map(([value, count]) => `${value}: ${count}`);

/** Reports by weekday (1 is Monday) and by hour, where it is known. */
function countTimes(
  rows: readonly { readonly day?: string; readonly hour?: number | undefined }[],
) {
  const [weekdays, hours] = [new Map<number, number>(), new Map<number, number>()];
  for (const { day: text = '', hour: at } of rows) {
    const weekday = new Date(`${text}T00:00:00Z`).getUTCDay() || 7;
    weekdays.set(weekday, (weekdays.get(weekday) ?? 0) + 1);
    if (at !== undefined) hours.set(at, (hours.get(at) ?? 0) + 1);
  }
  return { weekdays: byCount(weekdays), hours: byCount(hours) };
}

export function weekOf(text: string): string {
  return weekOfDay(ensureCalendarDay(text));
}

function isInside(range: NumberRange, one: string): boolean {
  return one === range || containingRanges(ensureCallerNumber(one)).includes(range);
}

/** Distinct numbers of each part of a block or a narrower range, the slow and obvious way. */
export function recountParts(plain: PlainRecord, range: NumberRange) {
  const { openDigits } = rangeParts(range);
  if (openDigits === 0 || openDigits > 4) return [];
  return childRanges(range).flatMap((part) => {
    const [own, ftc] = [plain.own(part), plain.ftc(part)];
    return [
      { range: part, source: 'ftc_dnc', numbers: ftc.numbers, reports: null },
      { range: part, source: 'rangewatch', numbers: own.numbers, reports: own.reports },
    ].filter(({ numbers }) => numbers > 0);
  });
}
