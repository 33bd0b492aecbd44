import { childRanges, type NumberRange, rangeParts } from '@rangewatch/numbering';
import { BLOCK_OPEN_DIGITS, OWN_SOURCE, type RangePart, type Source } from '@rangewatch/schema';
import type { Selectable } from 'kysely';
import { ALL_FACET } from '../rollup/count-deltas.ts';
import type { Db } from '../tables.ts';
import { PART_COLUMNS, type RangePartRow } from '../tables/range-rows.ts';

/** The parts of ranges, in two reads whatever they hold. */
export async function partsOfRanges(
  db: Db,
  ranges: readonly NumberRange[],
): Promise<ReadonlyMap<NumberRange, readonly RangePart[]>> {
  const narrow = ranges.filter((range) => {
    const { openDigits } = rangeParts(range);
    return openDigits > 0 && openDigits <= BLOCK_OPEN_DIGITS;
  });
  if (narrow.length === 0) return new Map();
  const rows = await db
    .selectFrom('range_part')
    .selectAll()
    .where('range', 'in', narrow)
    .orderBy('range')
    .orderBy('source')
    .execute();
  const own = rows.filter(({ source }) => source === OWN_SOURCE);
  const people = await ownTotals(db, own.flatMap(reportedParts));
  const parts = new Map<NumberRange, RangePart[]>();
  for (const row of rows) {
    const range = row.range as NumberRange;
    parts.set(range, [...(parts.get(range) ?? []), ...partsOfRow(row, people)]);
  }
  return parts;
}

type People = ReadonlyMap<string, { report_count: number; reporter_count: number | null }>;

async function ownTotals(db: Db, ranges: readonly NumberRange[]): Promise<People> {
  if (ranges.length === 0) return new Map();
  const rows = await db
    .selectFrom('range_count')
    .select(['range', 'report_count', 'reporter_count'])
    .where('range', 'in', [...ranges])
    .where('source', '=', OWN_SOURCE)
    .where('facet', '=', ALL_FACET)
    .execute();
  return new Map(rows.map(({ range, ...counts }) => [range, counts]));
}

function reportedParts(row: Selectable<RangePartRow>): NumberRange[] {
  return childRanges(row.range as NumberRange).filter((_, part) => numbersIn(row, part) > 0);
}

function partsOfRow(row: Selectable<RangePartRow>, people: People): RangePart[] {
  const source = row.source as Source;
  return childRanges(row.range as NumberRange).flatMap((range, part) => {
    const numberCount = numbersIn(row, part);
    if (numberCount === 0) return [];
    const own = source === OWN_SOURCE ? people.get(range) : undefined;
    const reportCount = own?.report_count ?? null;
    return [
      { range, source, numberCount, reportCount, reporterCount: own?.reporter_count ?? null },
    ];
  });
}

function numbersIn(row: Selectable<RangePartRow>, part: number): number {
  const column = PART_COLUMNS[part];
  return column === undefined ? 0 : row[column];
}
