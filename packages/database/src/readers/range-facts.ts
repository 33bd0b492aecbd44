import type { NumberRange } from '@rangewatch/numbering';
import {
  type Category,
  countsPeopleExactly,
  ensureWeek,
  OWN_SOURCE,
  type RangeFacts,
  type RangeTotals,
  SOURCES,
  type Source,
  type SourceFacts,
  type WeekFacts,
} from '@rangewatch/schema';
import type { Selectable } from 'kysely';
import { ALL_FACET } from '../rollup/count-delta.ts';
import type { Db, RangeCountRow } from '../tables.ts';

type Row = Selectable<RangeCountRow>;

/** Reads the rollup rows of one key; reports are never scanned. */
export async function rangeFacts(db: Db, range: NumberRange): Promise<RangeFacts> {
  const rows = await db
    .selectFrom('range_count')
    .selectAll()
    .where('range', '=', range)
    .orderBy('source')
    .orderBy('facet')
    .execute();
  const sources = SOURCES.flatMap((source) => {
    const facts = sourceFacts(
      range,
      source,
      rows.filter((row) => row.source === source),
    );
    return facts ? [facts] : [];
  });
  return { range, sources };
}

function sourceFacts(range: NumberRange, source: Source, rows: readonly Row[]): SourceFacts | null {
  const all = rows.find((row) => row.facet === ALL_FACET);
  if (!all) return null;
  return {
    source,
    reportCount: all.report_count,
    numberCount: all.number_count,
    reporterCount: all.reporter_count,
    reporterCountIsAtLeast: isAtLeast(range, source),
    weeks: rows.filter((row) => row.facet.startsWith('week:')).map(weekFacts),
    categories: rows
      .filter((row) => row.facet.startsWith('category:'))
      .map((row) => ({
        category: row.facet.slice('category:'.length) as Category,
        reportCount: row.report_count,
      })),
  };
}

export function isAtLeast(range: NumberRange, source: Source): boolean {
  return source === OWN_SOURCE && !countsPeopleExactly(range);
}

function weekFacts(row: Row): WeekFacts {
  return {
    week: ensureWeek(row.facet.slice('week:'.length)),
    reportCount: row.report_count,
    numberCount: row.number_count,
    reporterCount: row.reporter_count,
  };
}

/** Keys per statement: a map asks for at most 100, a list of lists for more. */
const RANGES_PER_QUERY = 500;

export async function rangeTotals(db: Db, ranges: readonly NumberRange[]): Promise<RangeTotals[]> {
  const totals: RangeTotals[] = [];
  for (let from = 0; from < ranges.length; from += RANGES_PER_QUERY) {
    const rows = await db
      .selectFrom('range_count')
      .selectAll()
      .where('range', 'in', ranges.slice(from, from + RANGES_PER_QUERY))
      .where('facet', '=', ALL_FACET)
      .orderBy('range')
      .orderBy('source')
      .execute();
    totals.push(...rows.map(totalsFromRow));
  }
  return totals;
}

function totalsFromRow(row: Row): RangeTotals {
  return {
    range: row.range as NumberRange,
    source: row.source as Source,
    reportCount: row.report_count,
    numberCount: row.number_count,
    reporterCount: row.reporter_count,
  };
}
