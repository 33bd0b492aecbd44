import { randomBytes } from 'node:crypto';
import type { Readers } from '@rangewatch/database/readers';
import { openWriters } from '@rangewatch/database/writers';
import { classifyNumber, ensureCallerNumber, rangeParts } from '@rangewatch/numbering';
import type { Week } from '@rangewatch/schema';
import { importFtcFile } from '@rangewatch/service';
import type { RangeCount } from '@rangewatch/statistics';

/** One week of the record: what the rule reads, and the complaints of every number and range. */
export interface WeekOfCalls {
  readonly week: Week;
  readonly counts: readonly RangeCount[];
  readonly complaintsOf: ReadonlyMap<string, number>;
  /** Distinct displayed numbers. */
  readonly numbers: readonly string[];
  /** Complaints whose displayed number is known. */
  readonly complaintCount: number;
}

/** Official files, through the importer everybody uses. */
export async function importFiles(url: string, paths: readonly string[]): Promise<void> {
  const writers = await openWriters(url);
  const deps = {
    writers,
    clock: () => new Date(),
    random: randomBytes,
    timeZone: 'Asia/Shanghai',
  };
  for (const path of paths) {
    const { acceptedCount, withheldCount, rejectedCount } = await importFtcFile(deps, path);
    process.stderr.write(
      `${path}: ${acceptedCount} accepted (${withheldCount} without a number), ${rejectedCount} rejected\n`,
    );
  }
  await writers.close();
}

export async function readWeek(readers: Readers, week: Week): Promise<WeekOfCalls> {
  const counts: RangeCount[] = [];
  const complaintsOf = new Map<string, number>();
  const numbers: string[] = [];
  let complaintCount = 0;
  for await (const page of readers.weekCounts(week).ranges()) {
    counts.push(...page);
    for (const { range, reportCount } of page) {
      complaintsOf.set(range, reportCount);
      if (range.endsWith('*')) continue;
      numbers.push(range);
      complaintCount += reportCount;
    }
  }
  return { week, counts, complaintsOf, numbers, complaintCount };
}

/** The numbers of every week of the record up to and including `last`, or of all. */
export async function numbersUntil(readers: Readers, last: Week | null): Promise<Set<string>> {
  const numbers = new Set<string>();
  for (const week of await readers.listWeeksWithReports()) {
    if (last !== null && week > last) continue;
    for await (const page of readers.weekCounts(week).ranges())
      for (const { range } of page) if (!range.endsWith('*')) numbers.add(range);
  }
  return numbers;
}

const AREA_CODE_OPEN_DIGITS = 7;

/** Numbers of the North American area codes in which an assigned number was named. */
export function numbersInUse({ numbers }: WeekOfCalls): number {
  const areaCodes = new Set<string>();
  for (const number of numbers) {
    const areaCode = number.slice(0, -AREA_CODE_OPEN_DIGITS);
    if (!number.startsWith('1') || areaCodes.has(areaCode)) continue;
    if (classifyNumber(ensureCallerNumber(number)).assigned) areaCodes.add(areaCode);
  }
  return areaCodes.size * 10 ** AREA_CODE_OPEN_DIGITS;
}

export function openDigitsOf(range: RangeCount['range']): number {
  return rangeParts(range).openDigits;
}
