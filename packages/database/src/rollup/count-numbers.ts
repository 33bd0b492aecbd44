import type { CallerNumber } from '@rangewatch/numbering';
import { OWN_SOURCE } from '@rangewatch/schema';
import type { Engine } from '../dialect/engine.ts';
import type { Tx } from '../tables.ts';
import { writeRows } from '../write-rows.ts';
import { type CountDeltas, deltaOf, type FacetDeltas } from './count-deltas.ts';
import type { NumberChange } from './count-parts.ts';
import type { NewKeys } from './range-keys.ts';
import { rangesOf } from './report-delta.ts';
import { addAndReadBack } from './upsert-rows.ts';

/** A rollup row of a number, as it is now. */
interface NumberRow {
  readonly range: CallerNumber;
  readonly report_count: number;
}

export interface CountedNumbers {
  readonly changes: readonly NumberChange[];
  readonly keys: NewKeys;
}

/**
 * Writes a week's number rows and carries every number that appeared in the week, or vanished from it,
 * to its ranges. The upsert answers with the new count, so no read precedes the write and two
 * processes cannot both believe they saw a number first.
 * @returns which numbers came or went altogether, and which hashes may now be asked for.
 */
export async function countNumbers(
  tx: Tx,
  engine: Engine,
  numbers: FacetDeltas,
  ranges: CountDeltas,
): Promise<CountedNumbers> {
  const rows = (await addAndReadBack(tx, engine, numbers)) as NumberRow[];
  const changed: NumberChange[] = [];
  for (const row of rows) {
    const change = numbers.byRange.get(row.range)?.reportCount ?? 0;
    if (change > 0 && row.report_count === change) changed.push({ number: row.range, by: 1 });
    if (change < 0 && row.report_count === 0) changed.push({ number: row.range, by: -1 });
  }
  const otherWeeks = await earliestOtherWeeks(
    tx,
    engine,
    numbers,
    changed.map(({ number }) => number),
  );
  const inWeek = ranges.facet(numbers.source, numbers.facet);
  for (const { number, by } of changed) {
    for (const range of rangesOf(number)) deltaOf(inWeek, range).numberCount += by;
    moveFirstWeek(number, by, otherWeeks.get(number), numbers, ranges);
  }
  const alone = changed.filter(({ number }) => !otherWeeks.has(number));
  const again = changed.filter(({ number, by }) => by > 0 && otherWeeks.has(number));
  const named = alone.filter(({ by }) => by > 0).map(({ number }) => number);
  const hashed =
    numbers.source === OWN_SOURCE
      ? named
      : [...again.map(({ number }) => number), ...repeatedNow(rows, numbers)];
  return { changes: alone, keys: { named, hashed } };
}

/** One complaint makes no number one to ask about: most numbers of an official file never get a second. */
function repeatedNow(rows: readonly NumberRow[], numbers: FacetDeltas): CallerNumber[] {
  return rows.flatMap(({ range, report_count: count }) => {
    const before = count - (numbers.byRange.get(range)?.reportCount ?? 0);
    return count >= 2 && before < 2 ? [range] : [];
  });
}

/** A number is credited to its earliest week: it leaves the week that was earliest before, and enters the one that is now. */
function moveFirstWeek(
  number: CallerNumber,
  by: 1 | -1,
  otherWeek: string | undefined,
  numbers: FacetDeltas,
  ranges: CountDeltas,
): void {
  if (otherWeek !== undefined && otherWeek < numbers.facet) return;
  const here = ranges.facet(numbers.source, numbers.facet);
  const there = otherWeek === undefined ? null : ranges.facet(numbers.source, otherWeek);
  for (const range of rangesOf(number)) {
    deltaOf(here, range).firstNumberCount += by;
    if (there) deltaOf(there, range).firstNumberCount -= by;
  }
}

/** For each number, the earliest other week it was reported in; absent when there is none. */
async function earliestOtherWeeks(
  tx: Tx,
  engine: Engine,
  { source, facet }: FacetDeltas,
  numbers: readonly CallerNumber[],
): Promise<Map<CallerNumber, string>> {
  if (numbers.length === 0) return new Map();
  const rows = await writeRows<{ range: CallerNumber; facet: string }>(tx, engine, {
    constants: [source, facet],
    columns: [{ name: 'number', type: 'text', values: numbers }],
    statement: (asked, atSource, otherThan) => `
      select other.range, min(other.facet) as facet from range_count as other
      where other.source = ${atSource} and other.facet <> ${otherThan} and other.facet like 'week:%' and other.report_count > 0
        and other.range in (select number from ${asked} as asked)
      group by other.range`,
  });
  return new Map(rows.map((row) => [row.range, row.facet]));
}
