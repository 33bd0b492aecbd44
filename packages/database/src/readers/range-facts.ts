import { type NumberRange, rangeParts } from '@rangewatch/numbering';
import {
  type Category,
  type DayPart,
  countsPeopleExactly,
  ensureWeek,
  OWN_SOURCE,
  type RangeFacts,
  type RangeTotals,
  SOURCES,
  type Source,
  type SourceFacts,
  type TimeFacts,
  type Weekday,
  type WeekFacts,
} from '@rangewatch/schema';
import { type Selectable, sql } from 'kysely';
import {
  ALL_FACET,
  CAMPAIGN_FACET,
  DAY_PART_PREFIX,
  HOUR_PREFIX,
  isWeekFacet,
  TURNED_AWAY_FACET,
  WEEKDAY_PREFIX,
} from '../rollup/count-deltas.ts';
import type { Db } from '../tables.ts';
import type { RangeCountRow } from '../tables/range-rows.ts';

type Row = Selectable<RangeCountRow>;

/** Reads the rollup rows of one key; reports are never scanned. */
export async function rangeFacts(db: Db, range: NumberRange): Promise<RangeFacts> {
  const [facts] = await factsOfRanges(db, [range]);
  return facts ?? { range, sources: [] };
}

/** The same for a few ranges in one read, in the order asked for. */
export async function factsOfRanges(db: Db, ranges: readonly NumberRange[]): Promise<RangeFacts[]> {
  const rows = await db
    .selectFrom('range_count')
    .selectAll()
    .where('range', 'in', [...ranges])
    .orderBy('range')
    .orderBy('source')
    .orderBy('facet')
    .execute();
  const byRange = Map.groupBy(rows, (row) => row.range);
  return ranges.map((range) => factsFromRows(range, byRange.get(range) ?? []));
}

/** The facts of one range from all its rollup rows. */
export function factsFromRows(range: NumberRange, rows: readonly Row[]): RangeFacts {
  const sources = SOURCES.flatMap((source) => {
    const ofSource = rows.filter((row) => row.source === source);
    return sourceFacts(range, source, ofSource) ?? [];
  });
  return { range, sources };
}

function sourceFacts(range: NumberRange, source: Source, rows: readonly Row[]): SourceFacts | null {
  const weeks = rows.filter((row) => isWeekFacet(row.facet));
  if (weeks.length === 0) return null;
  const all = rows.find((row) => row.facet === ALL_FACET);
  const isNumber = rangeParts(range).openDigits === 0;
  return {
    source,
    reportCount: all?.report_count ?? sumOf(weeks, 'report_count'),
    numberCount: isNumber ? 1 : sumOf(weeks, 'first_number_count'),
    reporterCount: all?.reporter_count ?? null,
    reporterCountIsAtLeast: isAtLeast(range, source),
    weeks: weeks.map((row) => weekFacts(row, isNumber)),
    categories: valuesOf<Category>(rows, 'category:').map(([category, reportCount]) => ({
      category,
      reportCount,
    })),
    times: timesOf(rows),
    campaignReportCount: countOf(rows, CAMPAIGN_FACET),
    turnedAwayCount: countOf(rows, TURNED_AWAY_FACET),
  };
}

function timesOf(rows: readonly Row[]): TimeFacts {
  return {
    weekdays: valuesOf(rows, WEEKDAY_PREFIX).map(([weekday, reportCount]) => ({
      weekday: Number(weekday) as Weekday,
      reportCount,
    })),
    dayParts: valuesOf<DayPart>(rows, DAY_PART_PREFIX).map(([dayPart, reportCount]) => ({
      dayPart,
      reportCount,
    })),
    hours: valuesOf(rows, HOUR_PREFIX).map(([hour, reportCount]) => ({
      hour: Number(hour),
      reportCount,
    })),
  };
}

/** The facets of one kind, by what stands behind their prefix. */
function valuesOf<T extends string>(rows: readonly Row[], prefix: string): [T, number][] {
  return rows
    .filter((row) => row.facet.startsWith(prefix))
    .map((row) => [row.facet.slice(prefix.length) as T, row.report_count]);
}

function countOf(rows: readonly Row[], facet: string): number {
  return rows.find((row) => row.facet === facet)?.report_count ?? 0;
}

function sumOf(rows: readonly Row[], column: 'report_count' | 'first_number_count'): number {
  return rows.reduce((sum, row) => sum + row[column], 0);
}

export function isAtLeast(range: NumberRange, source: Source): boolean {
  return source === OWN_SOURCE && !countsPeopleExactly(range);
}

function weekFacts(row: Row, isNumber: boolean): WeekFacts {
  return {
    week: ensureWeek(row.facet.slice('week:'.length)),
    reportCount: row.report_count,
    numberCount: isNumber ? 1 : row.number_count,
    reporterCount: row.reporter_count,
  };
}

/** Keys per statement: a map asks for at most 100, a list of lists for more. */
const RANGES_PER_QUERY = 500;

export async function rangeTotals(db: Db, ranges: readonly NumberRange[]): Promise<RangeTotals[]> {
  const totals: RangeTotals[] = [];
  for (let from = 0; from < ranges.length; from += RANGES_PER_QUERY) {
    totals.push(...(await totalsOf(db, ranges.slice(from, from + RANGES_PER_QUERY))));
  }
  return totals;
}

async function totalsOf(db: Db, ranges: readonly NumberRange[]): Promise<RangeTotals[]> {
  const { rows } = await sql<TotalsRow>`
    select range, source,
      sum(case when facet = ${ALL_FACET} or (source <> ${OWN_SOURCE} and facet like 'week:%') then report_count else 0 end) as reports,
      sum(first_number_count) as numbers,
      max(case when facet = ${ALL_FACET} then reporter_count end) as people
    from range_count where range in (${sql.join(ranges)})
    group by range, source order by range, source`.execute(db);
  return rows.map((row) => ({
    range: row.range,
    source: row.source,
    reportCount: row.reports,
    numberCount: rangeParts(row.range).openDigits === 0 ? 1 : row.numbers,
    reporterCount: row.people,
  }));
}

interface TotalsRow {
  range: NumberRange;
  source: Source;
  reports: number;
  numbers: number;
  people: number | null;
}
