import type { RecordReaders } from '@rangewatch/database/readers';
import { isCallerNumber, type CallerNumber, type NumberRange } from '@rangewatch/numbering';
import type { GoodNumber, RangeFacts, Week } from '@rangewatch/schema';
import { type Assessment, assessView, type Disclosure } from '@rangewatch/statistics';

/** A number of a range of which something may be said. */
export interface ReportedNumber {
  readonly number: CallerNumber;
  readonly assessment: Assessment;
  /** The latest week that can be shown; null where none can. */
  readonly lastWeek: Week | null;
}

export interface ReportedNumbersQuery {
  readonly asOf: Week;
  /** Numbers whose last week is earlier are left out, and those of which no week can be shown. */
  readonly since: Week;
  readonly limit: number;
}

/** The public numbers of a range of at most 10,000, most reported first; one read, whatever their number. */
export async function reportedNumbersIn(
  range: NumberRange,
  query: ReportedNumbersQuery,
  readers: Pick<RecordReaders, 'blockFacts' | 'goodNumbersIn'>,
  disclosure: Disclosure,
): Promise<readonly ReportedNumber[]> {
  const [all, good] = await Promise.all([
    readers.blockFacts(range),
    readers.goodNumbersIn(range, MOST_GOOD_NUMBERS),
  ]);
  const goodNumbers = Map.groupBy(good, ({ number }) => number);
  const assess = (facts: RangeFacts, known: readonly GoodNumber[]) =>
    assessView({ facts, parts: [], goodNumbers: known }, query.asOf, disclosure);
  const found = all.flatMap((facts): ReportedNumber[] => {
    const number: string = facts.range;
    if (!isCallerNumber(number)) return [];
    const assessment = assess(facts, goodNumbers.get(number) ?? []);
    if (!assessment) return [];
    const lastWeek = lastWeekOf(assessment);
    return lastWeek !== null && lastWeek >= query.since ? [{ number, assessment, lastWeek }] : [];
  });
  return found.toSorted(byStrength).slice(0, query.limit);
}

const MOST_GOOD_NUMBERS = 10_000;

function lastWeekOf({ ownReports, officialSources }: Assessment): Week | null {
  const weeks = [ownReports?.lastWeek, ...officialSources.map(({ lastWeek }) => lastWeek)];
  return (
    weeks
      .filter((week) => week !== null && week !== undefined)
      .toSorted()
      .at(-1) ?? null
  );
}

function byStrength(a: ReportedNumber, b: ReportedNumber): number {
  return strengthOf(b) - strengthOf(a) || (a.number < b.number ? -1 : 1);
}

function strengthOf({ assessment: { ownReports, officialSources } }: ReportedNumber): number {
  return Math.max(
    ownReports?.reporters.from ?? 0,
    ...officialSources.map(({ reportCount }) => reportCount),
  );
}
