import type { CallerNumber } from '@rangewatch/numbering';
import { OWN_SOURCE } from '@rangewatch/schema';
import { type RawBuilder, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';
import type { Tx } from '../tables.ts';
import type { ReporterTag } from '../writers/writers.ts';
import {
  ALL_FACET,
  type CountDelta,
  type CountDeltas,
  numberDeltas,
  type ReportDelta,
  rangeDeltas,
  rangesOf,
  weekFacet,
} from './count-delta.ts';
import { applyTags } from './reporter-tags.ts';
import { refreshPeopleAtLeast } from './people-at-least.ts';

/**
 * Adds reports to the rollups, or takes them back, inside the transaction that changes the reports.
 * Distinct numbers follow from the number rows themselves: a row that appears or disappears is a
 * number that was not, or is no longer, reported.
 */
export async function applyDeltas(
  tx: Tx,
  engine: Engine,
  reports: readonly ReportDelta[],
  tags: readonly ReporterTag[],
): Promise<void> {
  const sign = reports[0]?.sign ?? 1;
  const numbers = numberDeltas(reports);
  const ranges = rangeDeltas(reports);
  for (const changed of await applyTags(tx, tags, sign)) {
    const deltas = changed.isNumber ? numbers : ranges;
    const facet = changed.week === null ? ALL_FACET : weekFacet(changed.week);
    const row = deltas.row(changed.range, OWN_SOURCE, facet);
    row.reporterCount = (row.reporterCount ?? 0) + sign;
  }
  await countNumbers(tx, engine, numbers, ranges);
  await addToRows(
    tx,
    engine,
    ranges.sorted(),
    sql`range_count.number_count + excluded.number_count`,
  );
  await refreshPeopleAtLeast(tx, ranges);
  if (sign < 0) await dropEmptyRows(tx, [...numbers.ranges(), ...ranges.ranges()]);
}

/** Writes the number rows and carries every number that appeared or vanished to its ranges. */
async function countNumbers(
  tx: Tx,
  engine: Engine,
  numbers: CountDeltas,
  ranges: CountDeltas,
): Promise<void> {
  const deltas = numbers.sorted();
  for (const delta of deltas) delta.numberCount = 1;
  const before = new Map(deltas.map((delta) => [rowKey(delta), delta.reportCount]));
  for (const row of await addToRows(tx, engine, deltas, sql`1`)) {
    const change = before.get(rowKey(row)) ?? 0;
    const appeared = change > 0 && row.report_count === change;
    const vanished = change < 0 && row.report_count === 0;
    if (!appeared && !vanished) continue;
    const number = row.range as CallerNumber;
    for (const range of rangesOf(number)) {
      ranges.row(range, row.source as CountDelta['source'], row.facet).numberCount += appeared
        ? 1
        : -1;
    }
  }
}

function rowKey(row: { range: string; source: string; facet: string }): string {
  return `${row.range} ${row.source} ${row.facet}`;
}

interface WrittenRow {
  range: string;
  source: string;
  facet: string;
  report_count: number;
}

/** One upsert for all rows. `numberCount` is what an existing row's count becomes: a number row always holds one. */
async function addToRows(
  tx: Tx,
  engine: Engine,
  deltas: readonly CountDelta[],
  numberCount: RawBuilder<unknown>,
): Promise<readonly WrittenRow[]> {
  if (deltas.length === 0) return [];
  const rows = engine.rowsFrom('delta', [
    { name: 'range', type: 'text', values: deltas.map((delta) => delta.range) },
    { name: 'source', type: 'text', values: deltas.map((delta) => delta.source) },
    { name: 'facet', type: 'text', values: deltas.map((delta) => delta.facet) },
    { name: 'report_count', type: 'integer', values: deltas.map((delta) => delta.reportCount) },
    { name: 'number_count', type: 'integer', values: deltas.map((delta) => delta.numberCount) },
    { name: 'reporter_count', type: 'integer', values: deltas.map((delta) => delta.reporterCount) },
  ]);
  const { rows: written } = await sql<WrittenRow>`
    insert into range_count (range, source, facet, report_count, number_count, reporter_count)
    select range, source, facet, report_count, number_count, reporter_count from ${rows} where true
    on conflict (range, source, facet) do update set
      report_count = range_count.report_count + excluded.report_count,
      number_count = ${numberCount},
      reporter_count = range_count.reporter_count + excluded.reporter_count
    returning range, source, facet, report_count`.execute(tx);
  return written;
}

async function dropEmptyRows(tx: Tx, ranges: readonly string[]): Promise<void> {
  for (let from = 0; from < ranges.length; from += 500) {
    await tx
      .deleteFrom('range_count')
      .where('range', 'in', ranges.slice(from, from + 500))
      .where('report_count', '=', 0)
      .execute();
  }
}
